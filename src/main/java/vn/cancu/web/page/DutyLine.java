package vn.cancu.web.page;

/// Something that somebody has to do.
///
/// @param when `25/02/2020`, `25/11 hằng năm`, or the words of the text; empty when no time is told
/// @param what the duty
/// @param who the responsible unit or person; empty when the text does not say
/// @param to to whom it is reported; empty when nobody is named
/// @param href the place where it stands
public record DutyLine(String when, String what, String who, String to, String href) {}
