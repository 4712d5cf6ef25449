// Reads and writes a value that has a layout (core/model/layout.hpp) as the JSON of a file. scenario_reader.hpp and
// scenario_writer.hpp do this for a scenario. These are templates, so that tests can try a layout that no release has
// yet.
#pragma once

#include <span>
#include <string>
#include <utility>

#include "core/model/layout_walks.hpp"
#include "io/json/json_pointer.hpp"
#include "io/scenario/object_reader.hpp"
#include "io/scenario/object_upgrade.hpp"
#include "io/scenario/object_writer.hpp"

namespace curseur::io {

// The format that a file declares; empty if it declares none, or one newer than `newest`.
std::optional<int> format_of(const Json& json, int newest);
// Applies each change in turn. A setting that gives "/format" an older value than the file's is ignored: the file has
// been upgraded, so a link made from an older edition of the same scenario also works for this one.
void put_settings(Json& json, std::span<const Assignment> settings, int newest, FaultList& unplaced);

// Reads the value from the tree of a file. The tree is first upgraded to the newest format, then changed by the
// settings. Faults go to `faults`; if there are any, the value is incomplete.
template <class Value, class Layout>
void read_with_layout(Json& json, std::span<const Assignment> settings, const Layout& layout, Value& value,
                      ReadFaults& faults) {
  if (const auto format = format_of(json, faults.newest_format)) {
    ObjectUpgrade upgrade(json, "", *format, faults.unplaced);
    layout(upgrade, std::as_const(value));
    json.find("format")->string = format_name(faults.newest_format);
  }
  put_settings(json, settings, faults.newest_format, faults.unplaced);
  if (json.kind != JsonKind::object) return faults.list.add({"", "found", {shown(json), core::phrase("a_scenario")}});
  ObjectReader reader(json, "", faults);
  layout(reader, value);
  reader.finish();
}

// The text of a file in the oldest format that can hold the value.
template <class Value, class Layout>
std::string write_with_layout(const Value& value, const Layout& layout) {
  JsonWriter json;
  ObjectWriter writer(json, core::oldest_format_of(value, layout));
  json.begin_object();
  layout(writer, value);
  json.end_object();
  return std::move(json).take();
}

}  // namespace curseur::io
