package vn.cancu.citation;

import java.util.Optional;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Issuer;
import vn.cancu.number.NumberScanner;

/// The key of a document itself, made by the same rules as the keys of what it cites, so that a held document and a
/// citation of it meet.
public final class OwnKey {

    private OwnKey() {}

    /// The key of a document.
    ///
    /// Example: number `793/KH-SGDĐT`, issuer Sở Giáo dục và Đào tạo tỉnh Quảng Ninh, 2019 gives
    /// `793/KH-SGDĐT@Quảng Ninh@2019`.
    ///
    /// @param document as parsed
    /// @return with an empty number when it prints none or leaves it blank; scope and year as far as the head tells
    public static DocumentKey of(AdministrativeDocument document) {
        Optional<DocumentNumber> number = document.header().number().known().filter(found -> !found.isBlank());
        Optional<Integer> year = number.flatMap(DocumentNumber::year)
                .or(() -> document.header().date().known().map(IssueDate::year));
        String issuer = document.header().issuers().stream()
                .map(Issuer::name)
                .findFirst()
                .orElse("");
        return new DocumentKey(
                number.map(DocumentNumber::canonical).orElse(""),
                number.map(found -> new Scopes(document).of(found.symbol(), shape(found), issuer))
                        .orElse(""),
                year);
    }

    /// The key of a document that this one cites, when nothing but its number is known.
    ///
    /// @param document that cites it: its place stands in where the symbol names a body that exists in every place
    /// @param number of the cited document
    public static DocumentKey cited(AdministrativeDocument document, DocumentNumber number) {
        return new DocumentKey(
                number.canonical(), new Scopes(document).of(number.symbol(), shape(number), ""), number.year());
    }

    private static String shape(DocumentNumber number) {
        return NumberScanner.scan(number.canonical()).stream()
                .findFirst()
                .map(NumberScanner.Scanned::shape)
                .orElse("old");
    }
}
