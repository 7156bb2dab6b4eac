package vn.cancu.web.page;

/// A directive in a list.
///
/// @param href its page
/// @param title `Chỉ thị 05-CT/TW`
/// @param subject as quoted, empty when nobody quotes it
/// @param date `15/05/2016`, empty when unknown
/// @param issuer empty when unknown
/// @param ghost whether its text is not held
/// @param citing number of documents that refer to it
/// @param validity what became of it
public record DirectiveLine(
        String href,
        String title,
        String subject,
        String date,
        String issuer,
        boolean ghost,
        int citing,
        Badge validity) {}
