#pragma once

#include "guidebook/formats/import/record_builder.hpp"
#include "guidebook/formats/import/xml_reader.hpp"

/// What devices of Garmin note about a waypoint (GpxExtensions v3).
namespace guidebook {

/// An Address in its parts; what is none of these is kept by its own name.
void add_garmin_address(RecordBuilder& record, const XmlElement& element);

/// A PhoneNumber, with its Category as label unless that says no more.
void add_garmin_phone(RecordBuilder& record, const XmlElement& element);

}  // namespace guidebook
