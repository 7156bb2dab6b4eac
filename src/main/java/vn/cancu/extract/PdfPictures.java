package vn.cancu.extract;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/// Tells cheaply whether a page may show a picture large enough to be a page: by what lies ready for it, not by what it
/// draws.
final class PdfPictures {
    private static final int NESTED_FORMS = 3;
    private static final int OBJECTS = 500;
    /// Pixels of a page at 72 dots an inch are 500,000; pictures half as large together may be one.
    private static final long LARGE = 250_000;

    private PdfPictures() {}

    /// Whether the pictures lying ready are large together.
    static boolean hasLarge(@Nullable PDResources resources) throws IOException {
        return area(resources, 0, new int[1]) >= LARGE;
    }

    private static long area(@Nullable PDResources resources, int depth, int[] seen) throws IOException {
        if (resources == null) {
            return 0;
        }
        long area = 0;
        for (COSName name : resources.getXObjectNames()) {
            if (++seen[0] > OBJECTS) {
                return area;
            }
            if (resources.isImageXObject(name)) {
                area += area(resources, name);
            } else if (depth < NESTED_FORMS && resources.getXObject(name) instanceof PDFormXObject form) {
                area += area(form.getResources(), depth + 1, seen);
            }
        }
        return area;
    }

    private static long area(PDResources resources, COSName name) {
        var objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        COSBase picture = objects == null ? null : objects.getDictionaryObject(name);
        return picture instanceof COSStream stream
                ? (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0)
                : 0;
    }
}
