package vn.cancu.document;

/// Cơ quan ban hành: the body that issues.
///
/// @param name full name in normal case, with its place: `Sở Giáo dục và Đào tạo tỉnh Quảng Ninh`
/// @param scope the body in short for keys: `BGDĐT`, `TTg`; for a body that exists in every place the place, `Quảng
///     Ninh`
///     (the symbol of its numbers names the body); else its name; see [DocumentKey#scope()]
/// @param level where it stands
/// @param province the province it belongs to (name of record at the time), empty when unknown or central
/// @param superior cơ quan chủ quản as printed above it, empty when none is printed
public record Issuer(String name, String scope, Level level, String province, String superior) {}
