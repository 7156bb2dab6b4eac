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

/// What people have written onto a page of a PDF without changing the page: text boxes and the filled fields of a form.
/// Comments and signatures are no part of the document's text.
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

    private static String text(PDAnnotation annotation) {
        String contents = annotation.getContents();
        return switch (String.valueOf(annotation.getSubtype())) {
            case "FreeText" -> contents == null ? "" : contents;
            case "Widget" -> value(annotation.getCOSObject());
            default -> "";
        };
    }

    /// The value of the field that a widget shows; a field inherits from its parents.
    private static String value(COSDictionary widget) {
        COSName type = null;
        COSBase value = null;
        COSDictionary at = widget;
        for (int depth = 0; at != null && depth < NESTED_FIELDS; depth++) {
            type = type == null ? at.getCOSName(COSName.FT) : type;
            value = value == null ? at.getDictionaryObject(COSName.V) : value;
            at = at.getCOSDictionary(COSName.PARENT);
        }
        if (!COSName.TX.equals(type) && !COSName.CH.equals(type)) {
            return "";
        }
        return switch (value) {
            case COSString string -> string.getString();
            case COSStream stream -> stream.toTextString();
            case null, default -> "";
        };
    }
}
