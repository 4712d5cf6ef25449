// The page's WebAssembly module, called by web/page/cockpit.mjs and web/page/input.mjs. The page owns the canvas, its
// WebGL 2 context (which must be current before anything here runs) and all events, and it requests frames. This module
// takes input, holds the state and draws. In the page's worker, the same module is only the engine (page_worker.cpp).
#include <GLES3/gl3.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <deque>
#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>
#include <iterator>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/saved.hpp"
#include "io/json/json_writer.hpp"
#include "platform/chart_pixels.hpp"
#include "platform/cockpit_loop.hpp"
#include "platform/command_text.hpp"
#include "platform/engine_remote.hpp"
#include "platform/engine_thread.hpp"
#include "platform/page_input.hpp"
#include "platform/plain_version.hpp"
#include "platform/request_text.hpp"
#include "platform/state_text.hpp"
#include "ui/commands/actions.hpp"
#include "ui/kit/text_field.hpp"
#include "ui/kit/theme.hpp"

namespace {

using namespace curseur;

// Workers are created before this module runs: this many plus the page's own thread (web.cmake). Waiting here for a
// worker that does not exist yet would never end.
constexpr std::size_t kMostThreads = 16;

// The bits of curseur_frame's return value. From kPointerShift on it contains Dear ImGui's number of the pointer shape,
// 0 if the pointer is hidden. curseur_start tells the page the names.
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
constexpr std::pair<const char*, FrameNews> kNewsNames[] = {
    {"wantsFrame", wants_frame},   {"stateChanged", state_changed}, {"wantsText", wants_text},
    {"textCopied", text_copied},   {"inputWaits", input_waits},     {"drawn", drawn},
    {"hasDocument", has_document}, {"hasRequests", has_requests}};

// Facts about the module for the page: {"news": {name: bit}, "pointerShift", "shortcuts": letters}.
std::string facts_text() {
  io::JsonWriter json(io::JsonLayout::compact);
  json.begin_object().key("news").begin_object();
  for (const auto& [name, bit] : kNewsNames) json.key(name).integer(bit);
  json.end_object().key("pointerShift").integer(kPointerShift);
  json.key("shortcuts").string(ui::shortcut_letters()).end_object();
  return std::move(json).take();
}

// What the page was told last. If any of it changes, the page must read the state again.
struct Told {
  std::uint64_t revision = 0;  // of the state
  std::array<float, 3> track{};

  bool operator==(const Told&) const = default;
};

// The page chooses where the engine works: on a thread of this module, or in a worker with its own module, which the
// page starts and announces. Until then, or without a worker, it works here in slices.
enum class EngineKind { remote, thread };

std::unique_ptr<app::Engine> make_engine(EngineKind kind, std::size_t threads, std::size_t futures) {
  if (kind == EngineKind::thread)
    return std::make_unique<platform::EngineThread>(std::clamp<std::size_t>(threads, 1, kMostThreads),
                                                    emscripten_get_now, futures);
  return std::make_unique<platform::EngineRemote>(emscripten_get_now, futures);
}

struct Page {
  Page(EngineKind kind, std::unique_ptr<app::Engine> engine)
      : remote(kind == EngineKind::remote ? static_cast<platform::EngineRemote*>(engine.get()) : nullptr),
        loop(std::move(engine), emscripten_get_now) {}

  platform::EngineRemote* remote;  // the loop's engine, if it is remote
  platform::CockpitLoop loop;
  float width = 0, height = 0;  // CSS pixels
  float zoom = 1;  // CSS pixels per layout unit
  int pixels_wide = 0, pixels_high = 0;
  platform::PageInput input;
  bool must_draw = false;  // draw even if nothing changed, because what was drawn may be gone
  std::string text;  // the text read last
  std::string clipboard, copied, document;
  bool has_copied = false;
  std::optional<Told> told;
  std::deque<app::SaveImage> pictures;  // requested and not drawn yet
  platform::Pixels picture;  // the picture drawn last
};
std::unique_ptr<Page> page;

// The page uses CSS pixels, the cockpit layout units.
void fit() {
  const float ratio = page->width > 0 ? static_cast<float>(page->pixels_wide) / page->width : 1;
  page->zoom = page->loop.zoom(page->width, page->height);
  page->input.set_zoom(page->zoom);
  if (page->loop.fit_letters(ratio * page->zoom)) ImGui_ImplOpenGL3_DestroyDeviceObjects();  // the frame makes new ones
}
ui::Rect on_page(const ui::Rect& box) {
  return {box.x * page->zoom, box.y * page->zoom, box.width * page->zoom, box.height * page->zoom};
}

bool take_state_change() {
  const ui::Rect track = on_page(page->loop.cockpit().cursor_track());
  const Told now{page->loop.state().revision, {track.x, track.y, track.width}};
  const bool same = now == page->told;
  page->told = now;
  return !same;
}

void draw() {
  fit();
  ImGui_ImplOpenGL3_NewFrame();
  const float wide = page->width / page->zoom, high = page->height / page->zoom;
  page->loop.draw(wide, high, ui::pixel_ratio());
  // The backend sizes its viewport by width times ratio, rounded down, but the canvas has a fixed number of whole
  // pixels.
  ImDrawData* data = ImGui::GetDrawData();
  if (page->width > 0 && page->height > 0)
    data->FramebufferScale = {(static_cast<float>(page->pixels_wide) + 0.01f) / wide,
                              (static_cast<float>(page->pixels_high) + 0.01f) / high};
  ImGui_ImplOpenGL3_RenderDrawData(data);
}

constexpr const char* kGlsl = "#version 300 es";

// The texts the page can read, by name. `which` is a number or a JSON Pointer. The rows use state_text.hpp,
// plain_version.hpp and app/saved.hpp.
struct Readable {
  std::string_view name;
  std::string (*text)(const app::State& state, const std::string& which);
};
using app::State;
using Which = const std::string&;
std::size_t number_of(Which which) {
  std::size_t number = std::numeric_limits<std::size_t>::max();  // matches nothing
  std::from_chars(which.data(), which.data() + which.size(), number);
  return number;
}
std::string place_text(const std::optional<ui::Rect>& place) {
  return platform::place_text(place ? std::optional(on_page(*place)) : std::nullopt);
}
constexpr Readable kReadable[] = {
    {"state", [](const State& state,
                 Which) { return platform::state_text(state, on_page(page->loop.cockpit().cursor_track())); }},
    {"levers", [](const State& state, Which) { return platform::levers_text(state); }},
    {"figures", [](const State& state, Which) { return platform::figures_text(state); }},
    {"explanations", [](const State& state, Which) { return platform::explanations_text(state); }},
    {"explanation",
     [](const State& state, Which which) { return platform::explanation_text(state, number_of(which)); }},
    {"sovereignty", [](const State& state, Which) { return platform::sovereignty_text(state); }},
    {"charts", [](const State& state, Which) { return platform::charts_text(state); }},
    {"chart_table",
     [](const State& state, Which which) { return platform::chart_table_text(state, number_of(which)); }},
    // The positions of a number's field and of a chart's card, for scripts and tests that point at them.
    {"field_place", [](const State&, Which which) { return place_text(page->loop.cockpit().field_place(which)); }},
    {"chart_place",
     [](const State&, Which which) { return place_text(page->loop.cockpit().chart_place(number_of(which))); }},
    // The open document as it is kept, and as it goes into a link.
    {"saved_text", [](const State& state, Which) { return app::saved_text(state); }},
    {"link_token", [](const State& state, Which) { return app::link_token(state); }},
    // Whether a visit, or a link, can be opened: "true" or "false".
    {"visit_opens",
     [](const State&, Which which) -> std::string { return app::read_saved(which).content ? "true" : "false"; }},
    {"link_opens",
     [](const State&, Which which) -> std::string { return app::read_link(which).content ? "true" : "false"; }},
};

platform::PointerSource source_of(int source) {
  return source == 1   ? platform::PointerSource::finger
         : source == 2 ? platform::PointerSource::pen
                       : platform::PointerSource::mouse;
}

}  // namespace

extern "C" {

// Call once, before all others. `mac`: shortcuts use the command key. `threads`: the engine's threads, in the build
// with threads; 0 there and in other builds: a worker of the page, or slices. `futures`: of a complete result. Returns
// facts_text().
EMSCRIPTEN_KEEPALIVE const char* curseur_start(int mac, int threads, int futures) {
  const auto kind = threads > 0 ? EngineKind::thread : EngineKind::remote;
  page = std::make_unique<Page>(kind, make_engine(kind, static_cast<std::size_t>(std::max(threads, 0)),
                                                  static_cast<std::size_t>(std::max(futures, 1))));
  ImGuiIO& io = ImGui::GetIO();
  io.ConfigMacOSXBehaviors = mac != 0;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.SetClipboardTextFn = [](void*, const char* text) {
    page->clipboard = page->copied = text;
    page->has_copied = true;
  };
  io.GetClipboardTextFn = [](void*) { return page->clipboard.c_str(); };
  ImGui_ImplOpenGL3_Init(kGlsl);
  return (page->text = facts_text()).c_str();
}

EMSCRIPTEN_KEEPALIVE void curseur_resize(double width, double height, int pixels_wide, int pixels_high) {
  page->width = static_cast<float>(width);
  page->height = static_cast<float>(height);
  page->pixels_wide = pixels_wide;
  page->pixels_high = pixels_high;
  page->must_draw = true;
}

// The browser took the graphics away and gave them back, so everything stored there is gone.
EMSCRIPTEN_KEEPALIVE void curseur_graphics_restored() {
  ImGui_ImplOpenGL3_DestroyDeviceObjects();
  page->must_draw = true;
}

// Simulates a little, and draws if there is something new; returns the flags above.
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

// The page's worker: it exists or is starting; it is gone (`failure`: while it was working: 0 = not, 1 = out of memory,
// 2 = for another reason); its bytes.
EMSCRIPTEN_KEEPALIVE void curseur_worker_connected() {
  if (page->remote) page->remote->connect();
}
EMSCRIPTEN_KEEPALIVE void curseur_worker_lost(int failure) {
  if (page->remote) page->remote->disconnect(static_cast<app::Failure>(std::clamp(failure, 0, 2)));
}
EMSCRIPTEN_KEEPALIVE void curseur_worker_news(const char* bytes, std::size_t size) {
  if (page->remote) page->remote->receive({bytes, size});
}
// The document to send to the worker, once: its size, and its address, valid until the next frame.
EMSCRIPTEN_KEEPALIVE std::size_t curseur_document_size() { return page->document.size(); }
EMSCRIPTEN_KEEPALIVE const char* curseur_document_bytes() { return page->document.data(); }
EMSCRIPTEN_KEEPALIVE void curseur_document_sent() { page->document = {}; }

// The version of the document, and of the result on view (0 = none yet): shows how far the result is behind.
EMSCRIPTEN_KEEPALIVE double curseur_document_version() {
  return static_cast<double>(page->loop.state().document.version);
}
EMSCRIPTEN_KEEPALIVE double curseur_result_version() {
  const auto& outcome = page->loop.state().outcome;
  return outcome ? static_cast<double>(outcome->version) : 0;
}

// The text with this name in kReadable, valid until the next one is read; "null" for unknown names.
EMSCRIPTEN_KEEPALIVE const char* curseur_read(const char* name, const char* which) {
  const auto* const row = std::find_if(std::begin(kReadable), std::end(kReadable),
                                       [name](const Readable& one) { return one.name == name; });
  return (page->text = row == std::end(kReadable) ? "null" : row->text(page->loop.state(), which)).c_str();
}

// Input (page_input.hpp). `source`: 0 mouse, 1 finger, 2 pen.
EMSCRIPTEN_KEEPALIVE void curseur_pointer_at(double x, double y, int source, int modifiers) {
  page->input.pointer_at(x, y, source_of(source), modifiers);
}
EMSCRIPTEN_KEEPALIVE void curseur_pointer_button(int button, int down, int source) {
  page->input.pointer_button(button, down != 0, source_of(source));
}
EMSCRIPTEN_KEEPALIVE void curseur_pointer_gone() { page->input.pointer_gone(); }
// Two fingers have touched down: returns whether the cockpit takes them from the page. If so, report their positions
// until one has left.
EMSCRIPTEN_KEEPALIVE int curseur_takes_two_fingers(double x1, double y1, double x2, double y2) {
  return page->loop.cockpit().takes_two_fingers(page->input.two_fingers(x1, y1, x2, y2)) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void curseur_two_fingers(double x1, double y1, double x2, double y2) {
  page->loop.follow_two_fingers(page->input.two_fingers(x1, y1, x2, y2));
}
EMSCRIPTEN_KEEPALIVE void curseur_two_fingers_gone() { page->loop.follow_two_fingers({}); }
EMSCRIPTEN_KEEPALIVE void curseur_wheel(double across, double along) { page->input.wheel(across, along); }
// Whether the cockpit knows the key.
EMSCRIPTEN_KEEPALIVE int curseur_key(const char* name, int down, int modifiers) {
  return page->input.key(name, down != 0, modifiers) ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void curseur_text(const char* text) { ImGui::GetIO().AddInputCharactersUTF8(text); }
EMSCRIPTEN_KEEPALIVE void curseur_focus(int focused) { ImGui::GetIO().AddFocusEvent(focused != 0); }
EMSCRIPTEN_KEEPALIVE void curseur_stop_typing() { page->input.stop_typing(); }

// The clipboard belongs to the page.
EMSCRIPTEN_KEEPALIVE void curseur_set_clipboard(const char* text) { page->clipboard = text; }
EMSCRIPTEN_KEEPALIVE const char* curseur_take_copied() {
  page->has_copied = false;
  return page->copied.c_str();
}

// The requests for the page (request_text.hpp), each returned once.
EMSCRIPTEN_KEEPALIVE const char* curseur_take_requests() {
  const auto requests = page->loop.take_requests();
  for (const auto& request : requests)
    if (const auto* const picture = std::get_if<app::SaveImage>(&request)) page->pictures.push_back(*picture);
  return (page->text = platform::request_text(requests)).c_str();
}
// Draws the next requested picture; returns its width in pixels, 0 if there is none. Its RGBA pixels are at
// curseur_picture_bytes until the next one.
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
// Queues a command (command_text.hpp) for the next frame; 0 if it is invalid. `text`: a file's bytes, as they are.
EMSCRIPTEN_KEEPALIVE int curseur_command(const char* json, const char* text, std::size_t size) {
  auto command = platform::command_of(json, {text, size});
  if (!command) return 0;
  page->loop.commands().push(std::move(*command));
  return 1;
}
// Starts a new step: everything a control of the page sets until the next call is one step.
EMSCRIPTEN_KEEPALIVE void curseur_begin_gesture() { page->loop.commands().begin_gesture(); }

}  // extern "C"
