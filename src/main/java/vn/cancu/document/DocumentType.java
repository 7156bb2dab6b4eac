package vn.cancu.document;

/// Tên loại: what kind of document it is.
///
/// @param code the code in numbers, `KH`; for a letter without a printed type name `CV`
/// @param name in normal case, `Kế hoạch`
public record DocumentType(String code, String name) {}
