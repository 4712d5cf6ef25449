// The page's WebAssembly module: what web/page/cockpit.mjs and web/page/input.mjs call. The page owns the canvas, its
// WebGL 2 context (current before anything here runs), all events and the asking for frames; here are input, state and
// drawing.
#include <GLES3/gl3.h>
#include <algorithm>
#include <array>
#include <deque>
#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>
#include <memory>
#include <string>
#include <string_view>

#include "app/saved.hpp"
#include "app/say/dictionary.hpp"
#include "app/view_names.hpp"
#include "core/decide/sweep.hpp"
#include "io/json.hpp"
#include "platform/chart_pixels.hpp"
#include "platform/cockpit_loop.hpp"
#include "platform/engine_remote.hpp"
#include "platform/engine_thread.hpp"
#include "platform/page_keys.hpp"
#include "platform/plain_version.hpp"
#include "platform/request_text.hpp"
#include "platform/state_text.hpp"
#include "ui/kit/text_field.hpp"
#include "ui/kit/theme.hpp"

namespace {

using namespace curseur;

// Workers are made before this module runs, up to so many and the page's own thread (web.cmake): waiting here for
// one that is still to be made would wait for ever.
constexpr std::size_t kMostThreads = 16;

// What curseur_frame answers; from kPointerShift on stands Dear ImGui's number of the pointer's shape.
enum FrameNews : unsigned {
  wants_frame = 1,
  state_changed = 2,
  wants_text = 4,
  text_copied = 8,
  input_waits = 16,
  drawn = 32,
  has_document = 64,
  has_requests = 128
};
constexpr unsigned kPointerShift = 8;

// What the page is told of: a change of any asks it to read the state again.
struct Told {
  app::View view;
  app::Versions versions;
  app::Published published;
  std::uint64_t message = 0;
  std::size_t kept = 0, pins = 0;
  bool busy = false, notice = false;
  std::array<float, 3> track{};

  bool operator==(const Told&) const = default;
};

// Where the engine works, as the page asks for: on a thread of this module, or in a worker with a module of its own,
// which the page starts and tells of; until then, and where there is none, here in slices.
enum class EngineKind { remote, thread };

std::unique_ptr<app::Engine> make_engine(EngineKind kind, std::size_t threads) {
  if (kind == EngineKind::thread)
    return std::make_unique<platform::EngineThread>(std::clamp<std::size_t>(threads, 1, kMostThreads),
                                                    emscripten_get_now);
  return std::make_unique<platform::EngineRemote>(emscripten_get_now);
}

struct Page {
  Page(EngineKind kind, std::unique_ptr<app::Engine> engine)
      : remote(kind == EngineKind::remote ? static_cast<platform::EngineRemote*>(engine.get()) : nullptr),
        loop(std::move(engine), emscripten_get_now) {}

  platform::EngineRemote* remote;  // the loop's engine, where it is one
  platform::CockpitLoop loop;
  float width = 0, height = 0;  // CSS pixels
  float zoom = 1;  // CSS pixels a layout unit
  int pixels_wide = 0, pixels_high = 0;
  ImGuiKey chord = ImGuiKey_None;  // went down with Ctrl or Cmd, which are down still
  bool must_draw = false;  // or what was drawn is gone: draw in any case
  std::string state, clipboard, copied, document;
  bool has_copied = false;
  Told told;
  std::deque<app::SaveImage> pictures;  // that requests have asked for
  platform::Pixels picture;  // the one drawn last
};
std::unique_ptr<Page> page;

// In the worker's module instead of a page.
struct Worker {
  platform::EngineAfar engine{emscripten_get_now};
  std::string news;
};
std::unique_ptr<Worker> worker;

// The page speaks of CSS pixels, the cockpit of layout units.
void fit() {
  const float ratio = page->width > 0 ? static_cast<float>(page->pixels_wide) / page->width : 1;
  page->zoom = page->loop.zoom(page->width, page->height);
  if (page->loop.fit_letters(ratio * page->zoom)) ImGui_ImplOpenGL3_DestroyDeviceObjects();  // made anew by the frame
}
ui::Rect on_page(const ui::Rect& box) {
  return {box.x * page->zoom, box.y * page->zoom, box.width * page->zoom, box.height * page->zoom};
}

bool take_state_change() {
  const app::State& state = page->loop.state();
  const ui::Rect track = on_page(page->loop.cockpit().cursor_track());
  const Told now{state.view,           state.document,           state,
                 state.message.number, state.kept.size(),        state.document.pins.size(),
                 state.progress.busy,  state.notice.has_value(), {track.x, track.y, track.width}};
  const bool same = now == page->told;
  page->told = now;
  return !same;
}

void draw() {
  fit();
  ImGui_ImplOpenGL3_NewFrame();
  const float wide = page->width / page->zoom, high = page->height / page->zoom;
  page->loop.draw(wide, high, ui::pixel_ratio());
  // The backend sizes its viewport by width times ratio, rounded down; the canvas has its own whole pixels.
  ImDrawData* data = ImGui::GetDrawData();
  if (page->width > 0 && page->height > 0)
    data->FramebufferScale = {(static_cast<float>(page->pixels_wide) + 0.01f) / wide,
                              (static_cast<float>(page->pixels_high) + 0.01f) / high};
  ImGui_ImplOpenGL3_RenderDrawData(data);
}

constexpr const char* kGlsl = "#version 300 es";

constexpr int kCtrl = 1, kShift = 2, kAlt = 4, kSuper = 8;  // as web/page/input.mjs sends them

void set_modifiers(int modifiers) {
  ImGuiIO& io = ImGui::GetIO();
  // A key of a shortcut goes up before its Ctrl does: Dear ImGui sees one change of a key a frame, so that both have
  // been down in one, however long frames take. (A Mac tells no release of a key while Cmd is down.)
  if (page->chord != ImGuiKey_None && !(modifiers & (kCtrl | kSuper))) {
    io.AddKeyEvent(page->chord, false);
    page->chord = ImGuiKey_None;
  }
  io.AddKeyEvent(ImGuiMod_Ctrl, (modifiers & kCtrl) != 0);
  io.AddKeyEvent(ImGuiMod_Shift, (modifiers & kShift) != 0);
  io.AddKeyEvent(ImGuiMod_Alt, (modifiers & kAlt) != 0);
  io.AddKeyEvent(ImGuiMod_Super, (modifiers & kSuper) != 0);
}

ui::TwoFingers two_fingers(double x1, double y1, double x2, double y2) {
  const auto place = [](double x, double y) {
    return ImVec2{static_cast<float>(x) / page->zoom, static_cast<float>(y) / page->zoom};
  };
  return {place(x1, y1), place(x2, y2)};
}

void set_pointer_source(int source) {
  ImGui::GetIO().AddMouseSourceEvent(source == 1   ? ImGuiMouseSource_TouchScreen
                                     : source == 2 ? ImGuiMouseSource_Pen
                                                   : ImGuiMouseSource_Mouse);
}

}  // namespace

extern "C" {

// Once, before all others. `mac`: shortcuts use the command key. `threads`: how many the engine has, in the build with
// threads; 0 there and elsewhere: a worker of the page's, or slices.
EMSCRIPTEN_KEEPALIVE void curseur_start(int mac, int threads) {
  const auto kind = threads > 0 ? EngineKind::thread : EngineKind::remote;
  page = std::make_unique<Page>(kind, make_engine(kind, static_cast<std::size_t>(std::max(threads, 0))));
  ImGuiIO& io = ImGui::GetIO();
  io.ConfigMacOSXBehaviors = mac != 0;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.SetClipboardTextFn = [](void*, const char* text) {
    page->clipboard = page->copied = text;
    page->has_copied = true;
  };
  io.GetClipboardTextFn = [](void*) { return page->clipboard.c_str(); };
  ImGui_ImplOpenGL3_Init(kGlsl);
}

EMSCRIPTEN_KEEPALIVE void curseur_resize(double width, double height, int pixels_wide, int pixels_high) {
  page->width = static_cast<float>(width);
  page->height = static_cast<float>(height);
  page->pixels_wide = pixels_wide;
  page->pixels_high = pixels_high;
  page->must_draw = true;
}

// The browser took the graphics away and gave them back: everything that lived there is gone.
EMSCRIPTEN_KEEPALIVE void curseur_graphics_restored() {
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
  page->must_draw = true;
}

// A little simulation, and a picture where there is something new; the answer is of the flags above.
EMSCRIPTEN_KEEPALIVE unsigned curseur_frame() {
  unsigned answer = 0;
  if (page->loop.update() || page->must_draw) {
    page->must_draw = false;
    draw();
    answer |= drawn;
  }
  const ImGuiIO& io = ImGui::GetIO();
  answer |= static_cast<unsigned>(ImGui::GetMouseCursor() + 1) << kPointerShift;  // 0 = hidden
  if (ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) answer |= input_waits;
  if (page->loop.wants_update()) answer |= wants_frame;
  if (take_state_change()) answer |= state_changed;
  if (io.WantTextInput || ui::text_field_waits()) answer |= wants_text;
  if (page->has_copied) answer |= text_copied;
  if (page->remote && page->document.empty()) page->document = page->remote->take_document();
  if (!page->document.empty()) answer |= has_document;
  if (!page->loop.state().requests.empty()) answer |= has_requests;
  return answer;
}

// The page's worker: it is there, or on its way; it is gone; its bytes.
EMSCRIPTEN_KEEPALIVE void curseur_worker_connected() {
  if (page->remote) page->remote->connect();
}
EMSCRIPTEN_KEEPALIVE void curseur_worker_lost() {
  if (page->remote) page->remote->disconnect();
}
EMSCRIPTEN_KEEPALIVE void curseur_worker_news(const char* bytes, std::size_t size) {
  if (page->remote) page->remote->receive({bytes, size});
}
// The document to send to it, once: size, and where it lies until the next frame.
EMSCRIPTEN_KEEPALIVE std::size_t curseur_document_size() { return page->document.size(); }
EMSCRIPTEN_KEEPALIVE const char* curseur_document_bytes() { return page->document.data(); }
EMSCRIPTEN_KEEPALIVE void curseur_document_sent() { page->document = {}; }

// In the worker: once; a document; a slice of work, whose news lie at curseur_engine_news until the next slice.
EMSCRIPTEN_KEEPALIVE void curseur_engine_open() { worker = std::make_unique<Worker>(); }
EMSCRIPTEN_KEEPALIVE int curseur_engine_document(const char* bytes, std::size_t size) {
  return worker->engine.take_document({bytes, size}) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE std::size_t curseur_engine_work(double milliseconds) {
  worker->news = worker->engine.work(milliseconds);
  return worker->news.size();
}
EMSCRIPTEN_KEEPALIVE const char* curseur_engine_news() { return worker->news.data(); }
EMSCRIPTEN_KEEPALIVE int curseur_engine_idle() { return worker->engine.idle() ? 1 : 0; }

// The document's version, and that of the result on view (0 = none yet): how far the one is behind the other.
EMSCRIPTEN_KEEPALIVE double curseur_document_version() {
  return static_cast<double>(page->loop.state().document.version);
}
EMSCRIPTEN_KEEPALIVE double curseur_result_version() {
  const auto& outcome = page->loop.state().outcome;
  return outcome ? static_cast<double>(outcome->version) : 0;
}

EMSCRIPTEN_KEEPALIVE const char* curseur_state() {
  page->state = platform::state_text(page->loop.state(), on_page(page->loop.cockpit().cursor_track()));
  return page->state.c_str();
}

// For the document beside the canvas (plain_version.hpp).
EMSCRIPTEN_KEEPALIVE const char* curseur_levers() {
  return (page->state = platform::levers_text(page->loop.state())).c_str();
}
EMSCRIPTEN_KEEPALIVE const char* curseur_figures() {
  return (page->state = platform::figures_text(page->loop.state())).c_str();
}
EMSCRIPTEN_KEEPALIVE const char* curseur_explanations() {
  return (page->state = platform::explanations_text(page->loop.state())).c_str();
}
EMSCRIPTEN_KEEPALIVE const char* curseur_explanation(int which) {
  return (page->state = platform::explanation_text(page->loop.state(), static_cast<std::size_t>(std::max(which, 0))))
      .c_str();
}
EMSCRIPTEN_KEEPALIVE const char* curseur_sovereignty() {
  return (page->state = platform::sovereignty_text(page->loop.state())).c_str();
}
EMSCRIPTEN_KEEPALIVE const char* curseur_charts() {
  return (page->state = platform::charts_text(page->loop.state())).c_str();
}
EMSCRIPTEN_KEEPALIVE const char* curseur_chart_table(int chart) {
  return (page->state = platform::chart_table_text(page->loop.state(), static_cast<std::size_t>(std::max(chart, 0))))
      .c_str();
}

// Where the field of a number is, for scripts and tests that point at it.
EMSCRIPTEN_KEEPALIVE const char* curseur_field_place(const char* pointer) {
  const auto place = page->loop.cockpit().field_place(pointer);
  page->state = platform::place_text(place ? std::optional(on_page(*place)) : std::nullopt);
  return page->state.c_str();
}

EMSCRIPTEN_KEEPALIVE const char* curseur_chart_place(int chart) {
  const auto place = page->loop.cockpit().chart_place(static_cast<std::size_t>(std::max(chart, 0)));
  page->state = platform::place_text(place ? std::optional(on_page(*place)) : std::nullopt);
  return page->state.c_str();
}

// Input. `modifiers`: 1 control, 2 shift, 4 alt, 8 command. `source`: 0 mouse, 1 finger, 2 pen.
EMSCRIPTEN_KEEPALIVE void curseur_pointer_at(double x, double y, int source, int modifiers) {
  set_pointer_source(source);
  set_modifiers(modifiers);
  ImGui::GetIO().AddMousePosEvent(static_cast<float>(x) / page->zoom, static_cast<float>(y) / page->zoom);
}
EMSCRIPTEN_KEEPALIVE void curseur_pointer_button(int button, int down, int source) {
  set_pointer_source(source);
  if (button >= 0 && button < ImGuiMouseButton_COUNT) ImGui::GetIO().AddMouseButtonEvent(button, down != 0);
}
EMSCRIPTEN_KEEPALIVE void curseur_pointer_gone() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }
// Two fingers have come down, in CSS pixels: whether the cockpit takes them from the page. It then hears where they
// are, until one has left.
EMSCRIPTEN_KEEPALIVE int curseur_takes_two_fingers(double x1, double y1, double x2, double y2) {
  return page->loop.cockpit().takes_two_fingers(two_fingers(x1, y1, x2, y2)) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void curseur_two_fingers(double x1, double y1, double x2, double y2) {
  page->loop.follow_two_fingers(two_fingers(x1, y1, x2, y2));
}
EMSCRIPTEN_KEEPALIVE void curseur_two_fingers_gone() { page->loop.follow_two_fingers({}); }
// In CSS pixels the content is to move by.
EMSCRIPTEN_KEEPALIVE void curseur_wheel(double across, double along) {
  // Dear ImGui scrolls five lines a step, when the window is high enough.
  const double step = 5.0 * static_cast<double>(ImGui::GetFontSize() * page->zoom);
  ImGui::GetIO().AddMouseWheelEvent(static_cast<float>(-across / step), static_cast<float>(-along / step));
}
// Whether the cockpit knows the key.
EMSCRIPTEN_KEEPALIVE int curseur_key(const char* name, int down, int modifiers) {
  const ImGuiKey key = platform::key_named(name);
  set_modifiers(modifiers);
  if (key == ImGuiKey_None) return 0;
  ImGui::GetIO().AddKeyEvent(key, down != 0);
  if (down && modifiers & (kCtrl | kSuper)) page->chord = key;
  return 1;
}
EMSCRIPTEN_KEEPALIVE void curseur_text(const char* text) { ImGui::GetIO().AddInputCharactersUTF8(text); }
EMSCRIPTEN_KEEPALIVE void curseur_focus(int focused) { ImGui::GetIO().AddFocusEvent(focused != 0); }
// Whoever types goes elsewhere: the field takes what it holds.
EMSCRIPTEN_KEEPALIVE void curseur_stop_typing() {
  ImGuiIO& io = ImGui::GetIO();
  if (!io.WantTextInput) return;
  // With Ctrl, since Enter alone is a line's end where there are several.
  io.AddKeyEvent(ImGuiMod_Ctrl, true);
  io.AddKeyEvent(ImGuiKey_Enter, true);
  io.AddKeyEvent(ImGuiKey_Enter, false);
  io.AddKeyEvent(ImGuiMod_Ctrl, false);
}

// The clipboard is the page's.
EMSCRIPTEN_KEEPALIVE void curseur_set_clipboard(const char* text) { page->clipboard = text; }
EMSCRIPTEN_KEEPALIVE const char* curseur_take_copied() {
  page->has_copied = false;
  return page->copied.c_str();
}

// What the page is to do (request_text.hpp), once.
EMSCRIPTEN_KEEPALIVE const char* curseur_take_requests() {
  const auto requests = page->loop.take_requests();
  for (const auto& request : requests)
    if (const auto* const picture = std::get_if<app::SaveImage>(&request)) page->pictures.push_back(*picture);
  page->state = platform::request_text(requests);
  return page->state.c_str();
}
// Draws the next of the pictures that were asked for; its width in pixels, 0 where there is none. It lies at
// curseur_picture_bytes, RGBA, until the next one.
EMSCRIPTEN_KEEPALIVE int curseur_draw_picture() {
  page->picture = {};
  if (page->pictures.empty()) return 0;
  const app::SaveImage wish = std::move(page->pictures.front());
  page->pictures.pop_front();
  page->picture = platform::pixels_of(*wish.picture, wish.dark, kGlsl);
  return page->picture.rgba.empty() ? 0 : page->picture.width;
}
EMSCRIPTEN_KEEPALIVE int curseur_picture_height() { return page->picture.height; }
EMSCRIPTEN_KEEPALIVE const unsigned char* curseur_picture_bytes() { return page->picture.rgba.data(); }
// It was done, or was not: a key of the words and its {name}.
EMSCRIPTEN_KEEPALIVE void curseur_tell(const char* key, const char* name) {
  page->loop.commands().push(app::Tell{key, name});
}
// The open document to be kept, and what of it goes into a link (app/saved.hpp).
EMSCRIPTEN_KEEPALIVE const char* curseur_saved_text() {
  page->state = app::saved_text(page->loop.state());
  return page->state.c_str();
}
EMSCRIPTEN_KEEPALIVE const char* curseur_link_token() {
  page->state = app::link_token(page->loop.state());
  return page->state.c_str();
}
EMSCRIPTEN_KEEPALIVE void curseur_open_saved(const char* name, const char* text) {
  page->loop.commands().push(app::OpenSaved{name, text});
}
EMSCRIPTEN_KEEPALIVE void curseur_open_link(const char* token) { page->loop.commands().push(app::OpenLink{token}); }
// Names of what is kept: a JSON array of strings.
EMSCRIPTEN_KEEPALIVE void curseur_set_kept(const char* names) {
  app::SetKept kept;
  if (const auto reading = io::read_json(names); reading.value)
    for (const auto& item : reading.value->items) kept.names.push_back(item.string);
  page->loop.commands().push(std::move(kept));
}

// Wishes of the page; carried out by the next frame.
EMSCRIPTEN_KEEPALIVE void curseur_undo() { page->loop.commands().push(app::Undo{}); }
EMSCRIPTEN_KEEPALIVE void curseur_redo() { page->loop.commands().push(app::Redo{}); }
EMSCRIPTEN_KEEPALIVE void curseur_start_tour() { page->loop.commands().push(app::SetTour{0}); }
EMSCRIPTEN_KEEPALIVE void curseur_make_report() { page->loop.commands().push(app::MakeReport{}); }
EMSCRIPTEN_KEEPALIVE void curseur_pin() { page->loop.commands().push(app::PinSetting{}); }
// What a control of the page sets until the next one is one step.
EMSCRIPTEN_KEEPALIVE void curseur_begin_gesture() { page->loop.commands().begin_gesture(); }
EMSCRIPTEN_KEEPALIVE void curseur_set_number(const char* pointer, double value) {
  page->loop.commands().push(app::SetNumber{pointer, value});
}
EMSCRIPTEN_KEEPALIVE void curseur_set_pace(double pace) {
  page->loop.commands().push(app::SetNumber{std::string(core::kPacePointer), pace});
}
EMSCRIPTEN_KEEPALIVE void curseur_load_preset(const char* id) { page->loop.commands().push(app::LoadPreset{id}); }
// Asks a question by its name; any other text: none any more. `risk` in [0, 1], of the search for the best.
EMSCRIPTEN_KEEPALIVE void curseur_ask(const char* name, double risk) {
  if (!(risk >= 0 && risk <= 1)) return;
  app::AskQuestion wish;
  if (const auto kind = core::question_named(name)) wish.asked.emplace().kind = *kind;
  if (wish.asked) wish.asked->risk = risk;
  page->loop.commands().push(std::move(wish));
}
EMSCRIPTEN_KEEPALIVE void curseur_file_unreadable(const char* name) {
  page->loop.commands().push(app::TellUnreadable{name});
}
EMSCRIPTEN_KEEPALIVE void curseur_load_text(const char* name, const char* text) {
  page->loop.commands().push(app::LoadText{name, text});
}
EMSCRIPTEN_KEEPALIVE void curseur_set_language(const char* name) {
  page->loop.commands().push(app::SetLanguage{app::language_named(name).value_or(app::Language::en)});
}
EMSCRIPTEN_KEEPALIVE void curseur_set_theme(const char* name) {
  page->loop.commands().push(app::SetTheme{app::theme_named(name)});
}
EMSCRIPTEN_KEEPALIVE void curseur_set_contrast(const char* name) {
  page->loop.commands().push(app::SetContrast{app::contrast_named(name)});
}
EMSCRIPTEN_KEEPALIVE void curseur_size_text(int steps) { page->loop.commands().push(app::SizeText{steps}); }
EMSCRIPTEN_KEEPALIVE void curseur_set_system_look(int prefers_dark, int reduced_motion, int prefers_contrast) {
  page->loop.commands().push(app::SetSystemLook{prefers_dark != 0, reduced_motion != 0, prefers_contrast != 0});
}

}  // extern "C"
