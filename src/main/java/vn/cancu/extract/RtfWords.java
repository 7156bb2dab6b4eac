package vn.cancu.extract;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The control words of RTF that this program knows by what they stand for.
final class RtfWords {
    private static final Set<String> SILENT = Set.of(
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "objdata",
            "objclass",
            "objname",
            "fldinst",
            "datafield",
            "sp",
            "nonshppict",
            "bkmkstart",
            "bkmkend",
            "annotation",
            "atnid",
            "atnauthor",
            "xe",
            "tc",
            "filetbl",
            "revtbl",
            "listtable",
            "listoverridetable",
            "ftnsep",
            "ftnsepc",
            "aftnsep",
            "aftnsepc");
    private static final Set<String> TEXT = Set.of("shpinst", "shptxt", "nesttableprops", "shppict", "fldrslt");
    private static final Map<String, Character> SIGNS = Map.ofEntries(
            Map.entry("tab", '\t'),
            Map.entry("nbsp", '\u00A0'),
            Map.entry("softhyphen", '\u00AD'),
            Map.entry("hardhyphen", '\u2011'),
            Map.entry("emdash", '\u2014'),
            Map.entry("endash", '\u2013'),
            Map.entry("bullet", '\u2022'),
            Map.entry("lquote", '\u2018'),
            Map.entry("rquote", '\u2019'),
            Map.entry("ldblquote", '\u201C'),
            Map.entry("rdblquote", '\u201D'),
            Map.entry("emspace", '\u2003'),
            Map.entry("enspace", '\u2002'));

    private RtfWords() {}

    /// Whether nothing in a group that begins so is text.
    static boolean isSilent(String word) {
        return SILENT.contains(word);
    }

    /// Whether there is text in a group though a program may pass over it.
    static boolean isText(String word) {
        return TEXT.contains(word);
    }

    /// The char that a word stands for.
    static Optional<Character> sign(String word) {
        return Optional.ofNullable(SIGNS.get(word));
    }
}
