package vn.cancu.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.Authorities;
import vn.cancu.document.Confidence;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Evidence;
import vn.cancu.document.Issuer;
import vn.cancu.document.Recipient;
import vn.cancu.text.Folding;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Says who issues: from the letterhead; where the file has none (its first lines are often lost), from the signature,
/// the symbol with the place, and what the text says of itself.
final class IssuerReader {
    private static final String MINISTER = "bo truong ";
    private static final int SEARCHED_ROWS = 120;
    private static final Span NOWHERE = new Span(0, 0);

    private final SourceText text;
    private final List<Row> rows;
    private final Head head;
    private final SignatureReader.Signatures signatures;
    private final IssuerName names;

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
        this.names = new IssuerName(Locality.of(head.place(), text.normal()), new Spelling(text.normal()));
    }

    List<Issuer> read() {
        if (head.type().known().isEmpty()) {
            return List.of();
        }
        List<Letterhead.Name> printed = head.rows()
                .attestation()
                .map(block -> Letterhead.above(rows, block.above(), block.first()))
                .orElseGet(() -> Letterhead.read(rows, head));
        if (!printed.isEmpty()) {
            return letterhead(printed);
        }
        List<Issuer> units = signatures.units().stream()
                .filter(Bodies::begins)
                .map(unit -> issuer(unit, "", Evidence.sure(NOWHERE, "issuer:over the signature")))
                .toList();
        if (!units.isEmpty()) {
            return units;
        }
        return authorityLine()
                .or(this::collective)
                .or(this::coded)
                .or(this::speaking)
                .map(issuer -> List.of(issuer))
                .orElse(List.of());
    }

    /// The last body, or all of them when the document is a joint one.
    private List<Issuer> letterhead(List<Letterhead.Name> printed) {
        Letterhead.Name last = printed.getLast();
        String above = printed.size() > 1 ? printed.get(printed.size() - 2).words() : "";
        if (isJoint()) {
            var all = new ArrayList<Issuer>();
            printed.forEach(line -> parts(line.words()).forEach(part -> all.add(issuer(part, "", evidence(line)))));
            return all.stream().distinct().toList();
        }
        return List.of(issuer(last.words(), above, evidence(last)));
    }

    /// On a scan a name is sure when the tables know all of it.
    private Evidence evidence(Letterhead.Name printed) {
        boolean sure = !head.isScan() || NameRepair.isKnown(printed.words());
        return new Evidence(text.raw(printed.span()), "issuer:letterhead", sure ? Confidence.SURE : Confidence.LIKELY);
    }

    /// What is concluded from elsewhere is likely.
    private Issuer concluded(String name, String rule) {
        return issuer(name, "", new Evidence(NOWHERE, rule, Confidence.LIKELY));
    }

    private boolean isJoint() {
        String type = head.type().known().map(t -> Folding.key(t.name())).orElse("");
        String code =
                head.number().known().map(n -> TypeLine.firstGroup(n.symbol())).orElse("");
        boolean coded = code.endsWith("LT")
                || code.endsWith("LN")
                || code.endsWith("LP")
                || code.startsWith("KHPH")
                || code.endsWith("LB");
        boolean together = type.endsWith("phoi hop") && signatures.signers().size() > 1;
        return together
                || type.endsWith("lien tich")
                || coded && DocumentTypes.coded(code).isPresent();
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
    private Optional<Issuer> authorityLine() {
        for (int i = head.rows().body(); i < Math.min(rows.size(), head.rows().body() + 2); i++) {
            String line = rows.get(i).text();
            if (rows.get(i).head() && Bodies.begins(line)) {
                boolean minister = Folding.fold(line).startsWith(MINISTER);
                String name = minister ? line.substring(MINISTER.length()) : line;
                return Optional.of(
                        issuer(name, "", Evidence.sure(text.raw(rows.get(i).span()), "issuer:over the bases")));
            }
        }
        return Optional.empty();
    }

    /// The collective on whose behalf it is signed: `TM. HỘI ĐỒNG THI ĐUA – KHEN THƯỞNG`.
    private Optional<Issuer> collective() {
        return signatures.signers().stream()
                .filter(signer -> signer.capacity().equals("TM.") && Bodies.begins(signer.onBehalfOf()))
                .map(signer -> SelfNaming.longer(rows, head.rows().body(), signer.onBehalfOf())
                        .orElse(signer.onBehalfOf()))
                .filter(name -> Bodies.of(name)
                        .filter(body -> body.kind() != Bodies.Kind.UNIT)
                        .isPresent())
                .findFirst()
                .map(name -> concluded(name, "issuer:on behalf of"));
    }

    /// The body of the symbol, when the code is known: `KH-SGDĐT`.
    private Optional<Issuer> coded() {
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
                        .orElse(body.name()))
                .map(name -> concluded(name, "issuer:symbol"));
    }

    /// Whether a longer name adds a place and not a sentence.
    private static boolean isPlain(String name) {
        return !Locality.in(name + " ").isEmpty() && Cells.words(name).size() < 12;
    }

    /// What the text says of itself: `Trường THPT Nguyễn Khuyến xây dựng Kế hoạch …`.
    private Optional<Issuer> speaking() {
        int from = head.rows().body();
        return SelfNaming.first(rows, from, Math.min(rows.size(), from + SEARCHED_ROWS))
                .map(name -> concluded(name, "issuer:names itself"));
    }

    private Issuer issuer(String printed, String above, Evidence evidence) {
        return names.issuer(printed, above, evidence);
    }
}
