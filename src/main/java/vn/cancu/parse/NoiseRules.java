package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.Optional;
import vn.cancu.document.Noise;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;

/// Lines that belong to the paper or to the signature, not to the document.
final class NoiseRules {
    private static final int LONGEST = 160;

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("digits", "[0-9]{1,4}")
            .word("stamp", "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")
            .word("instant", "[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4} +[0-9]{1,2}:[0-9]{2}:[0-9]{2}")
            .word("any", ".*");

    static final RuleTable<Noise.Kind> TABLE = RuleTable.of(
            "noise",
            WORDS,
            row("page number", "^{digits}( ?-)?$", _ -> Noise.Kind.PAGE_NUMBER)
                    .like("7", "12 -")
                    .unlike("7 trường", "12/KH", "- 12 -"),
            row("page number behind a dash", "^- ?{digits}( ?-)?$", _ -> Noise.Kind.PAGE_NUMBER)
                    .like("- 12 -", "- 7")
                    .unlike("7", "- 12 trường"),
            row("page field", "^(page|trang)( {digits})?(~/~[0-9]+)?$", _ -> Noise.Kind.PAGE_NUMBER)
                    .like("PAGE", "Trang 3")
                    .unlike("Trang trí"),
            row("gazette", "^({digits} )?CÔNG BÁO~/~Số", _ -> Noise.Kind.RUNNING_HEAD)
                    .like("CÔNG BÁO/Số 987 + 988/Ngày 25-8-2024", "94 CÔNG BÁO/Số 91 + 92/Ngày 18-01-2022")
                    .unlike("Công báo"),
            row("part of a gazette", "^VĂN BẢN HỢP NHẤT~-({any})?$", _ -> Noise.Kind.RUNNING_HEAD)
                    .like("VĂN BẢN HỢP NHẤT -", "VĂN BẢN HỢP NHẤT - BỘ TÀI CHÍNH")
                    .unlike("VĂN BẢN HỢP NHẤT"),
            row("signed", "đã ký lên văn bản này", _ -> Noise.Kind.SIGNATURE_WORDS)
                    .like("Nguyễn Quốc Hoàn<hoanq@moj.gov.vn> đã ký lên văn bản này!")
                    .unlike("(đã ký)"),
            row("time of signing", "^{stamp}", _ -> Noise.Kind.SIGNATURE_WORDS)
                    .like("2025-01-24T15:06:22+0700")
                    .unlike("2025-01-24"),
            row("time in a signature", "^{instant}", _ -> Noise.Kind.SIGNATURE_WORDS)
                    .like("06.11.2024 09:27:05 +07:00")
                    .unlike("06.11.2024"),
            row(
                            "signature words",
                            "^(Người ký|Ký bởi|Được ký bởi|Thời gian ký|Ngày ký|Cơ quan|Email|Signature)~:",
                            _ -> Noise.Kind.SIGNATURE_WORDS)
                    .like("Người ký: Văn phòng", "Thời gian ký: 12.03.2020", "Email: a@b.vn")
                    .unlike("Người ký tên dưới đây"),
            row("certificate", "^(CỤC CTSBMTT|CỤC CHỨNG THỰC SỐ){any}(ca@bcy|VGCA)", _ -> Noise.Kind.SIGNATURE_WORDS)
                    .like("CỤC CTSBMTT - VGCA(04.3773.8668 | ca@bcy.gov.vn)")
                    .unlike("CỤC CHỨNG THỰC SỐ"));

    private NoiseRules() {}

    /// Why a line is no part of the document; empty when it is one.
    static Optional<Noise.Kind> kind(String line) {
        return line.length() > LONGEST ? Optional.empty() : TABLE.decide(line).map(RuleTable.Decision::value);
    }
}
