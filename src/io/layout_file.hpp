// A value that has a layout (core/model/layout.hpp) as the JSON of a file, read and written: what scenario_reader.hpp
// and scenario_writer.hpp do for a scenario. Templates, so that a layout can be tried that no release has yet.
#pragma once

#include <span>
#include <string>
#include <utility>

#include "core/model/layout_walks.hpp"
#include "io/json_pointer.hpp"
#include "io/object_reader.hpp"
#include "io/object_upgrade.hpp"
#include "io/object_writer.hpp"

namespace curseur::io {

// The format a file says it is of; nothing where it says none, or one newer than `newest`.
std::optional<int> format_of(const Json& json, int newest);
// Makes each change in turn. A setting of "/format" to an older one than the file's is passed over: the file has been
// upgraded, and a link made of an older edition of the same scenario holds for this one, too.
void put_settings(Json& json, std::span<const Assignment> settings, int newest, FaultList& unplaced);

// Reads the value from the tree of a file, which is upgraded to the newest format and changed by the settings first.
// Faults are found in `faults`; where there are any, the value is not whole.
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

// The text of a file of the oldest format that can hold the value.
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
