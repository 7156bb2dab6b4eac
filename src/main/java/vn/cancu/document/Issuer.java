package vn.cancu.document;

/// Cơ quan ban hành: the body that issues.
///
/// @param name full name in normal case, with its place: `Sở Giáo dục và Đào tạo tỉnh Quảng Ninh`
/// @param level where it stands
/// @param province the province it belongs to (name of record at the time), empty when unknown or central
/// @param superior cơ quan chủ quản as printed above it, empty when none is printed
/// @param evidence the lines it was read from; an empty span when it was concluded (from symbol and place)
public record Issuer(String name, Level level, String province, String superior, Evidence evidence) {}
