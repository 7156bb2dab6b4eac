package vn.cancu.legacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Writes Unicode text in a legacy charset, the way the typists of its time did: for tests and measurements.
public final class LegacyEncoder {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Map<Character, byte[]> codes = new HashMap<>();

    /// Reads the charset's own table backwards.
    public LegacyEncoder(LegacyCharset charset) {
        String name = charset.code() + ".tsv";
        try (var in = Objects.requireNonNull(LegacyCharset.class.getResourceAsStream(name));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(row -> {
                String[] cells = row.split("\t");
                String[] hex = cells[0].split(" ");
                byte[] bytes = new byte[hex.length];
                for (int i = 0; i < hex.length; i++) {
                    bytes[i] = (byte) Integer.parseInt(hex[i], 16);
                }
                codes.putIfAbsent(cells[1].charAt(0), bytes);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether there is a code for a char as it is: TCVN3 has none for capitals with tones.
    public boolean has(char c) {
        return c < 0x80 || codes.containsKey(c);
    }

    /// A text of which every char can be encoded, but for the case of letters: composed, quotes and dashes those of
    /// ASCII, what else there is beyond ASCII an asterisk.
    public static String plain(String text) {
        var out = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            switch (c) {
                case '“', '”', '„', '″' -> out.append('"');
                case '‘', '’', '′', '´' -> out.append('\'');
                case '–', '—', '‐', '‑', '−' -> out.append('-');
                case '\u00A0', '\t', '\u000B', '\f', '\u202F', '\u2009' -> out.append(' ');
                case '…' -> out.append("...");
                case '\u200B', '\u00AD', '\uFEFF', '\r' -> {}
                case '\u00D0' -> out.append('Đ');
                case '\u00F0' -> out.append('đ');
                default -> out.append(c < 0x20 && c != '\n' ? '*' : c < 0x7F || isLetter(c) ? c : '*');
            }
        }
        return out.toString();
    }

    private static boolean isLetter(char c) {
        return "àáâãèéêìíòóôõùúýăđĩũơư".indexOf(Character.toLowerCase(c)) >= 0 || c >= '\u1EA0' && c <= '\u1EF9';
    }

    /// The bytes of a [#plain(String)] text; a capital without a code becomes its small letter.
    public byte[] bytes(String plain) {
        var out = new java.io.ByteArrayOutputStream();
        for (char c : plain.toCharArray()) {
            byte[] code = codes.getOrDefault(c, codes.get(Character.toLowerCase(c)));
            if (code == null) {
                out.write(c < 0x80 ? c : '?');
            } else {
                out.writeBytes(code);
            }
        }
        return out.toByteArray();
    }

    /// The same as the chars of windows-1252 (Latin-1 where it has none), as parsers hand them over.
    public String chars(String plain) {
        byte[] bytes = bytes(plain);
        var out = new StringBuilder();
        for (byte b : bytes) {
            String one = new String(new byte[] {b}, WINDOWS);
            out.append(one.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : one);
        }
        return out.toString();
    }
}
