package vn.cancu.text;

/// A stretch of the raw text set in one font, where the format tells.
///
/// A font's name is a hint, never a proof: `.VnTime` promises TCVN3, and real files in it are Unicode all the same.
///
/// @param span in the raw text
/// @param font its name as the file gives it, without a subset's prefix: `.VnTimeH`
public record FontRun(Span span, String font) {}
