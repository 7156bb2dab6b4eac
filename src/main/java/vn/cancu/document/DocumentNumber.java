package vn.cancu.document;

import java.util.Optional;

/// Số và ký hiệu: `793/KH-SGDĐT`, `24/2023/TT-BGDĐT`, `05-CT/TW`.
///
/// @param canonical as printed, without inner blanks, one separator style, Đ restored through the code tables:
///     `4403/KH-SGDĐT` also where the print has lost the stroke; `/KH-PGDĐT` when the serial is blank
/// @param serial the running number with its leading zeros, a letter included (`05`, `12a`); empty when blank
/// @param year the year inside the number (`2023` of `24/2023/TT-BGDĐT`); empty when there is none
/// @param symbol what follows serial and year: `KH-SGDĐT`, `CT/TW`
public record DocumentNumber(String canonical, String serial, Optional<Integer> year, String symbol) {

    /// Whether only the symbol is printed: `Số:    /KH-PGDĐT`.
    public boolean isBlank() {
        return serial.isEmpty();
    }

    /// The same, for equality of numbers: folded, one separator, no leading zeros. See [DocumentKey#foldNumber(String)].
    public String folded() {
        return DocumentKey.foldNumber(canonical);
    }
}
