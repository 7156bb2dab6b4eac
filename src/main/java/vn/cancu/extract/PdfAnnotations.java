package vn.cancu.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;

/// What people have written onto a page of a PDF without changing the page: text boxes and the filled fields of a form.
/// Comments are no part of the document's text; of signatures only what they stamp into its blanks is ([PdfStamps]).
final class PdfAnnotations {
    private static final int NESTED_FIELDS = 10;

    private PdfAnnotations() {}

    /// The texts of one page, in the order of the file.
    static List<String> texts(PDPage page) throws IOException {
        var texts = new ArrayList<String>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            String text = text(annotation).strip();
            if (!text.isEmpty() && !annotation.isHidden()) {
                texts.add(text.replace('\r', '\n'));
            }
        }
        return texts;
    }

    /// The visible signatures of one page, in the order of the file.
    static List<PDAnnotation> signatures(PDPage page) throws IOException {
        return page.getAnnotations().stream()
                .filter(annotation -> !annotation.isHidden() && "Widget".equals(annotation.getSubtype()))
                .filter(annotation -> COSName.SIG.equals(inherited(annotation.getCOSObject(), COSName.FT)))
                .toList();
    }

    private static String text(PDAnnotation annotation) {
        String contents = annotation.getContents();
        return switch (String.valueOf(annotation.getSubtype())) {
            case "FreeText" -> contents == null ? "" : contents;
            case "Widget" -> value(annotation.getCOSObject());
            default -> "";
        };
    }

    /// The value of the field that a widget shows.
    private static String value(COSDictionary widget) {
        COSBase type = inherited(widget, COSName.FT);
        if (!COSName.TX.equals(type) && !COSName.CH.equals(type)) {
            return "";
        }
        return switch (inherited(widget, COSName.V)) {
            case COSString string -> string.getString();
            case COSStream stream -> stream.toTextString();
            case null, default -> "";
        };
    }

    /// An entry of a field, which it inherits from its parents.
    static @Nullable COSBase inherited(COSDictionary widget, COSName entry) {
        COSDictionary at = widget;
        for (int depth = 0; at != null && depth < NESTED_FIELDS; depth++) {
            COSBase value = at.getDictionaryObject(entry);
            if (value != null) {
                return value;
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }
}
