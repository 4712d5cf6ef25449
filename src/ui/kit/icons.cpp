// Icons and marks as vector shapes, on a 16 x 16 grid around their centre.
#include <cmath>
#include <utility>

#include "ui/kit/paint.hpp"

namespace curseur::ui {

namespace {

constexpr float kPi = 3.14159265f;

// Draws in units of 1/16 of the icon's size.
struct Pen {
  ImDrawList& list;
  ImVec2 centre;
  float unit;
  ImU32 colour;

  float stroke() const { return std::fmax(1.25f, 1.5f * unit); }
  ImVec2 at(float x, float y) const { return {centre.x + x * unit, centre.y + y * unit}; }
  template <class... Points>
  void line(Points... points) const {
    const ImVec2 all[] = {points...};
    list.AddPolyline(all, static_cast<int>(sizeof...(points)), colour, 0, stroke());
  }
  void ring(float x, float y, float radius) const { list.AddCircle(at(x, y), radius * unit, colour, 0, stroke()); }
  void disc(float x, float y, float radius) const { list.AddCircleFilled(at(x, y), radius * unit, colour); }
  void arc(float radius, float from, float to) const {
    list.PathArcTo(centre, radius * unit, from * kPi, to * kPi, 24);
    list.PathStroke(colour, 0, stroke());
  }
};

void draw_sun(const Pen& p) {
  p.ring(0, 0, 3);
  for (int i = 0; i < 8; ++i) {
    const float angle = static_cast<float>(i) * kPi / 4, c = std::cos(angle), s = std::sin(angle);
    p.line(p.at(5.2f * c, 5.2f * s), p.at(7 * c, 7 * s));
  }
}

void draw_moon(const Pen& p) {
  // Most of a circle, and a curve that hollows it out on the way back to the start.
  p.list.PathArcTo(p.centre, 6 * p.unit, -0.03f * kPi, 1.44f * kPi, 24);
  p.list.PathBezierCubicCurveTo(p.at(-1.2f, -2.8f), p.at(2.0f, 1.6f), p.at(6.0f, -0.56f), 16);
  p.list.PathStroke(p.colour, ImDrawFlags_Closed, p.stroke());
}

void draw_half_disc(const Pen& p) {
  p.ring(0, 0, 6);
  p.list.PathArcTo(p.centre, 6 * p.unit, -0.5f * kPi, 0.5f * kPi, 20);
  p.list.PathFillConvex(p.colour);
}

void draw_reset(const Pen& p) {
  p.arc(5.5f, -0.75f, 0.95f);
  p.line(p.at(-7.2f, -3.6f), p.at(-3.6f, -4.2f), p.at(-3.2f, -7.4f));
}

void draw_info(const Pen& p) {
  p.ring(0, 0, 6.5f);
  p.disc(0, -3, 0.95f);
  p.line(p.at(0, -0.6f), p.at(0, 3.6f));
}

// A hook that turns back; `side` -1 = to the left.
void draw_turn(const Pen& p, float side) {
  p.list.PathLineTo(p.at(side * -2.5f, 5.5f));
  p.list.PathBezierCubicCurveTo(p.at(side * -7.5f, 5.5f), p.at(side * -7.5f, -2.5f), p.at(side * -2.5f, -2.5f), 16);
  p.list.PathLineTo(p.at(side * 5.5f, -2.5f));
  p.list.PathStroke(p.colour, 0, p.stroke());
  p.line(p.at(side * 2.2f, -6), p.at(side * 5.7f, -2.5f), p.at(side * 2.2f, 1));
}

// An arrow above a tray: up, or down into it.
void draw_tray(const Pen& p, bool up) {
  p.line(p.at(-6, 2), p.at(-6, 6), p.at(6, 6), p.at(6, 2));
  p.line(p.at(0, -6.5f), p.at(0, 2.5f));
  if (up) p.line(p.at(-3.2f, -3.5f), p.at(0, -6.7f), p.at(3.2f, -3.5f));
  else p.line(p.at(-3.2f, -0.5f), p.at(0, 2.7f), p.at(3.2f, -0.5f));
}

void draw_pin(const Pen& p) {
  p.line(p.at(-3, -6.5f), p.at(3, -6.5f));
  p.line(p.at(-2.2f, -6.5f), p.at(-2.2f, -1.5f), p.at(-4.6f, 1.2f), p.at(4.6f, 1.2f), p.at(2.2f, -1.5f),
         p.at(2.2f, -6.5f));
  p.line(p.at(0, 1.2f), p.at(0, 6.8f));
}

// Three nodes, one connected to the other two.
void draw_share(const Pen& p) {
  p.ring(-4.5f, 0, 2);
  p.ring(4.2f, -4.5f, 2);
  p.ring(4.2f, 4.5f, 2);
  p.line(p.at(-2.7f, -1), p.at(2.5f, -3.6f));
  p.line(p.at(-2.7f, 1), p.at(2.5f, 3.6f));
}

void draw_help(const Pen& p) {
  p.ring(0, 0, 6.5f);
  p.list.PathArcTo(p.at(0, -1.6f), 2.1f * p.unit, -1.0f * kPi, 0.35f * kPi, 14);
  p.list.PathLineTo(p.at(0, 1.6f));
  p.list.PathStroke(p.colour, 0, p.stroke());
  p.disc(0, 3.8f, 0.95f);
}

void draw_changes(const Pen& p) {
  for (const float y : {-4.5f, 0.0f, 4.5f}) {
    p.disc(-5.2f, y, 1.2f);
    p.line(p.at(-2.2f, y), p.at(6.2f, y));
  }
}

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour) {
  const Crisp crisp(list);
  const Pen p{list, centre, size / 16, colour};
  switch (icon) {
    case Icon::chevron_down:
      return p.line(p.at(-4.5f, -2.2f), p.at(0, 2.3f), p.at(4.5f, -2.2f));
    case Icon::chevron_right:
      return p.line(p.at(-2.2f, -4.5f), p.at(2.3f, 0), p.at(-2.2f, 4.5f));
    case Icon::close:
      p.line(p.at(-4.5f, -4.5f), p.at(4.5f, 4.5f));
      return p.line(p.at(-4.5f, 4.5f), p.at(4.5f, -4.5f));
    case Icon::check:
      return p.line(p.at(-5.5f, 0.4f), p.at(-1.8f, 4.2f), p.at(5.5f, -4.2f));
    case Icon::search:
      p.ring(-1.2f, -1.2f, 4.6f);
      return p.line(p.at(2.2f, 2.2f), p.at(6.4f, 6.4f));
    case Icon::reset:
      return draw_reset(p);
    case Icon::sun:
      return draw_sun(p);
    case Icon::moon:
      return draw_moon(p);
    case Icon::half_disc:
      return draw_half_disc(p);
    case Icon::info:
      return draw_info(p);
    case Icon::menu:
      for (const float y : {-4.5f, 0.0f, 4.5f}) p.line(p.at(-6, y), p.at(6, y));
      return;
    case Icon::undo:
      return draw_turn(p, -1);
    case Icon::redo:
      return draw_turn(p, 1);
    case Icon::replay:
      return p.line(p.at(-3.5f, -5.5f), p.at(5.5f, 0), p.at(-3.5f, 5.5f), p.at(-3.5f, -5.5f), p.at(5.5f, 0));
    case Icon::changes:
      return draw_changes(p);
    case Icon::pin:
      return draw_pin(p);
    case Icon::share:
      return draw_share(p);
    case Icon::keep:
      return p.line(p.at(-4, -6), p.at(4, -6), p.at(4, 6.2f), p.at(0, 2.8f), p.at(-4, 6.2f), p.at(-4, -6), p.at(4, -6));
    case Icon::folder:
      return draw_tray(p, true);
    case Icon::download:
      return draw_tray(p, false);
    case Icon::help:
      return draw_help(p);
    case Icon::levels:
      for (const auto& [y, length] : {std::pair{-4.5f, 10.f}, {0.f, 6.f}, {4.5f, 12.f}})
        p.line(p.at(-6, y), p.at(-6 + length, y));
      return;
    case Icon::plus:
      p.line(p.at(0, -5.5f), p.at(0, 5.5f));
      return p.line(p.at(-5.5f, 0), p.at(5.5f, 0));
    case Icon::minus:
      return p.line(p.at(-5.5f, 0), p.at(5.5f, 0));
  }
}

void draw_mark(ImDrawList& list, Mark mark, ImVec2 centre, float size, ImU32 colour) {
  const Crisp crisp(list);
  const float r = size / 2;
  const float x = centre.x, y = centre.y;
  switch (mark) {
    case Mark::disc:
      return list.AddCircleFilled(centre, r, colour);
    case Mark::square:
      return list.AddRectFilled({x - r, y - r}, {x + r, y + r}, colour, 2);
    case Mark::diamond:
      return list.AddQuadFilled({x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}, colour);
    case Mark::triangle_up:
      return list.AddTriangleFilled({x, y - r}, {x + r, y + r * 0.8f}, {x - r, y + r * 0.8f}, colour);
    case Mark::triangle_down:
      return list.AddTriangleFilled({x - r, y - r * 0.8f}, {x + r, y - r * 0.8f}, {x, y + r}, colour);
    case Mark::dash:
      return list.AddRectFilled({x - r, y - 1}, {x + r, y + 1}, colour, 1);
  }
}

}  // namespace curseur::ui
