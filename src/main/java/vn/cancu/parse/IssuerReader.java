package vn.cancu.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.Authorities;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Issuer;
import vn.cancu.document.Recipient;
import vn.cancu.text.Folding;
import vn.cancu.text.SourceText;

/// Says who issues: from the letterhead; where the file has none (its first lines are often lost), from the signature,
/// the symbol with the place, and what the text says of itself.
final class IssuerReader {
    private static final int SEARCHED_ROWS = 120;

    private final SourceText text;
    private final List<Row> rows;
    private final Head head;
    private final SignatureReader.Signatures signatures;
    private final Locality locality;

    IssuerReader(
            SourceText text,
            List<Row> rows,
            Head head,
            SignatureReader.Signatures signatures,
            List<Recipient> recipients) {
        this.text = text;
        this.rows = rows;
        this.head = head;
        this.signatures = signatures;
        this.locality = Locality.of(head.place(), text.normal());
    }

    List<Issuer> read() {
        if (head.type().isEmpty()) {
            return List.of();
        }
        List<String> printed = head.rows()
                .attestation()
                .map(block -> Letterhead.above(rows, block.above(), block.first()))
                .orElseGet(() -> Letterhead.read(rows, head));
        if (!printed.isEmpty()) {
            return letterhead(printed);
        }
        List<String> units = signatures.units().stream().filter(Bodies::begins).toList();
        if (!units.isEmpty()) {
            return units.stream().map(unit -> issuer(unit, "")).toList();
        }
        return authorityLine()
                .or(this::collective)
                .or(this::coded)
                .or(this::speaking)
                .map(name -> List.of(issuer(name, "")))
                .orElse(List.of());
    }

    /// The last body, or all of them when the document is a joint one.
    private List<Issuer> letterhead(List<String> printed) {
        String last = printed.getLast();
        String above = printed.size() > 1 ? printed.get(printed.size() - 2) : "";
        if (isJoint()) {
            var all = new ArrayList<Issuer>();
            printed.forEach(line -> parts(line).forEach(part -> all.add(issuer(part, ""))));
            return all.stream().distinct().toList();
        }
        return List.of(issuer(last, above));
    }

    private boolean isJoint() {
        String type = head.type().map(t -> Folding.key(t.name())).orElse("");
        String code =
                head.number().known().map(n -> TypeLine.firstGroup(n.symbol())).orElse("");
        boolean coded = code.endsWith("LT")
                || code.endsWith("LN")
                || code.endsWith("LP")
                || code.startsWith("KHPH")
                || code.endsWith("LB");
        return type.endsWith("lien tich") || coded && DocumentTypes.coded(code).isPresent();
    }

    /// `SỞ Y TẾ - CÔNG ĐOÀN NGÀNH` names two bodies.
    private static List<String> parts(String line) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int dash = line.indexOf(" - "); dash > 0; dash = line.indexOf(" - ", dash + 3)) {
            if (Bodies.begins(line.substring(dash + 3))) {
                parts.add(line.substring(start, dash));
                start = dash + 3;
            }
        }
        parts.add(line.substring(start));
        return parts;
    }

    /// The body printed between subject and bases: `BỘ TRƯỞNG BỘ GIÁO DỤC VÀ ĐÀO TẠO`.
    private Optional<String> authorityLine() {
        for (int i = head.rows().body(); i < Math.min(rows.size(), head.rows().body() + 2); i++) {
            String line = rows.get(i).text();
            if (rows.get(i).head() && Bodies.begins(line)) {
                boolean person = Bodies.of(line)
                        .filter(body -> body.kind() == Bodies.Kind.PERSON)
                        .isPresent();
                return Optional.of(person ? line.substring("BỘ TRƯỞNG ".length()) : line);
            }
        }
        return Optional.empty();
    }

    /// The collective on whose behalf it is signed: `TM. HỘI ĐỒNG THI ĐUA – KHEN THƯỞNG`.
    private Optional<String> collective() {
        return signatures.signers().stream()
                .filter(signer -> signer.capacity().equals("TM.") && Bodies.begins(signer.onBehalfOf()))
                .map(signer -> SelfNaming.longer(rows, head.rows().body(), signer.onBehalfOf())
                        .orElse(signer.onBehalfOf()))
                .filter(name -> Bodies.of(name)
                        .filter(body -> body.kind() != Bodies.Kind.UNIT)
                        .isPresent())
                .findFirst();
    }

    /// The body of the symbol, when the code is known: `KH-SGDĐT`.
    private Optional<String> coded() {
        String symbol = head.number().known().map(n -> n.symbol()).orElse("");
        String first = TypeLine.firstGroup(symbol);
        boolean typed = DocumentTypes.coded(first).isPresent() && first.length() < symbol.length();
        String code = typed ? TypeLine.firstGroup(symbol.substring(first.length() + 1)) : first;
        return Authorities.coded(code)
                .filter(body -> !body.kind().equals("don_vi_soan")
                        && !body.name().contains("/")
                        && !body.code().startsWith("<"))
                .map(body -> SelfNaming.longer(rows, head.rows().body(), body.name())
                        .filter(IssuerReader::isPlain)
                        .orElse(body.name()));
    }

    /// Whether a longer name adds a place and not a sentence.
    private static boolean isPlain(String name) {
        return !Locality.in(name + " ").isEmpty() && Cells.words(name).size() < 12;
    }

    /// What the text says of itself: `Trường THPT Nguyễn Khuyến xây dựng Kế hoạch …`.
    private Optional<String> speaking() {
        return SelfNaming.first(
                rows, head.rows().body(), Math.min(rows.size(), head.rows().body() + SEARCHED_ROWS));
    }

    private Issuer issuer(String printed, String above) {
        return new IssuerName(locality, text.normal()).issuer(printed, above);
    }
}
