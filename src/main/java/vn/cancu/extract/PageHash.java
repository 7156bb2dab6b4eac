package vn.cancu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Names a page of a PDF by what is drawn on it: its drawing, pictures, fonts and the appearance of its annotations. The
/// same page in a copy of the file that was signed elsewhere has the same name. Nothing is decoded.
final class PageHash {
    private static final int DEEPEST = 40;
    /// What leads away from the page, or says what does not show.
    private static final Set<COSName> PASSED_OVER = Set.of(
            COSName.PARENT,
            COSName.P,
            COSName.getPDFName("Popup"),
            COSName.V,
            COSName.getPDFName("StructParents"),
            COSName.getPDFName("StructParent"),
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("LastModified"),
            COSName.getPDFName("Thumb"),
            COSName.getPDFName("B"),
            COSName.getPDFName("AA"),
            COSName.getPDFName("A"),
            COSName.getPDFName("Dest"),
            COSName.ANNOTS);

    private final Map<COSBase, byte[]> known = new IdentityHashMap<>();

    /// The name of a page: 64 hex digits.
    ///
    /// @throws IOException when the page is damaged
    String of(PDPage page) throws IOException {
        MessageDigest digest = sha256();
        if (page.getResources() != null) {
            add(digest, page.getResources().getCOSObject(), 0);
        }
        add(digest, page.getCOSObject().getDictionaryObject(COSName.CONTENTS), 0);
        digest.update((page.getCropBox() + " " + page.getRotation()).getBytes(StandardCharsets.UTF_8));
        for (var annotation : page.getAnnotations()) {
            add(digest, annotation.getCOSObject(), 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(MessageDigest digest, @Nullable COSBase value, int depth) throws IOException {
        COSBase at = value instanceof COSObject reference ? reference.getObject() : value;
        if (at == null || depth > DEEPEST) {
            digest.update((byte) 0);
            return;
        }
        byte[] own = known.get(at);
        if (own == null) {
            known.put(at, new byte[1]); // a circle ends here
            MessageDigest inner = sha256();
            addValue(inner, at, depth);
            own = inner.digest();
            known.put(at, own);
        }
        digest.update(own);
    }

    private void addValue(MessageDigest digest, COSBase value, int depth) throws IOException {
        switch (value) {
            case COSDictionary dictionary -> {
                var entries = new TreeMap<String, COSBase>();
                dictionary.entrySet().stream()
                        .filter(entry -> !PASSED_OVER.contains(entry.getKey()))
                        .forEach(entry -> entries.put(entry.getKey().getName(), entry.getValue()));
                for (var entry : entries.entrySet()) {
                    digest.update(entry.getKey().getBytes(StandardCharsets.UTF_8));
                    add(digest, entry.getValue(), depth + 1);
                }
                if (value instanceof COSStream stream) {
                    addBytes(digest, stream);
                }
            }
            case COSArray array -> {
                for (int i = 0; i < array.size(); i++) {
                    add(digest, array.get(i), depth + 1);
                }
            }
            case COSString string -> digest.update(string.getBytes());
            default -> digest.update(value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void addBytes(MessageDigest digest, COSStream stream) throws IOException {
        byte[] block = new byte[1 << 14];
        try (InputStream in = stream.createRawInputStream()) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
