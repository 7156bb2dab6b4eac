package vn.cancu.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cancu.document.ElectronicSignature;

/// Lists who signed a file electronically, a line each: `Sở Giáo dục và Đào tạo (Tỉnh Đồng Tháp) · 15/04/2026 08:56 ·
/// các trang 1, 3`. An office signs once for everything it stamps, so its signatures of one day share a line.
final class SignatureLines {
    /// Length of `2026-04-15`, and of `2026-04-15T08:56`.
    private static final int DAY = 10;

    private static final int MINUTE = 16;

    private SignatureLines() {}

    static List<String> of(List<ElectronicSignature> signatures) {
        Map<String, List<ElectronicSignature>> groups = new LinkedHashMap<>();
        for (ElectronicSignature signature : signatures) {
            if (!signature.signer().isEmpty()) {
                String time = signature.time();
                String day = isIso(time) ? time.substring(0, DAY) : time;
                groups.computeIfAbsent(
                                signature.signer() + "\n" + signature.organisation() + "\n" + day,
                                _ -> new ArrayList<>())
                        .add(signature);
            }
        }
        return groups.values().stream().map(SignatureLines::line).toList();
    }

    private static String line(List<ElectronicSignature> group) {
        ElectronicSignature first = group.getFirst();
        String organisation = first.organisation().isEmpty() ? "" : " (" + first.organisation() + ")";
        String time = group.stream()
                .map(ElectronicSignature::time)
                .sorted()
                .findFirst()
                .orElse("");
        String pages = group.stream()
                .map(ElectronicSignature::page)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        String where = (pages.contains(",") ? "các trang " : "trang ") + pages;
        return first.signer() + organisation + (time.isEmpty() ? "" : " · " + said(time)) + " · " + where;
    }

    /// `15/04/2026 08:56`; a text that is not ISO 8601 stays as it is.
    private static String said(String time) {
        if (!isIso(time)) {
            return time;
        }
        String day = time.substring(8, DAY) + "/" + time.substring(5, 7) + "/" + time.substring(0, 4);
        return time.length() < MINUTE ? day : day + " " + time.substring(DAY + 1, MINUTE);
    }

    private static boolean isIso(String time) {
        return time.length() >= DAY
                && time.charAt(4) == '-'
                && time.charAt(7) == '-'
                && Character.isDigit(time.charAt(0))
                && Character.isDigit(time.charAt(DAY - 1));
    }
}
