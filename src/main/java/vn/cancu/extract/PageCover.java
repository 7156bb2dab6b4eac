package vn.cancu.extract;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// What is drawn on a PDF page besides its text: how much of it images cover, and how many curves it has. Counted while
/// the text is read; [PageMarks] finds the same by interpreting the page a second time.
final class PageCover {
    /// Pixels from which the images of a page may be its scan. A whole A4 page at 72 dpi has 500,000.
    private static final long LARGE = 250_000;

    private final PDFStreamEngine engine;
    private PDRectangle page = PDRectangle.A4;
    private double area;
    private long pixels;
    private int curves;
    private boolean open;

    /// Registers with an engine that does not process images and curves itself.
    PageCover(PDFStreamEngine engine) {
        this.engine = engine;
        engine.addOperator(new Objects());
        engine.addOperator(new InlinePictures());
        engine.addOperator(new Curves(OperatorName.CURVE_TO));
        engine.addOperator(new Curves(OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT));
        engine.addOperator(new Curves(OperatorName.CURVE_TO_REPLICATE_FINAL_POINT));
    }

    /// Starts counting for a page.
    ///
    /// @param box its crop box
    void open(PDRectangle box) {
        page = box;
        area = 0;
        pixels = 0;
        curves = 0;
        open = true;
    }

    /// Stops counting: what follows are annotations, drawn over the page.
    void close() {
        open = false;
    }

    /// Percentage of the page's area that images cover, 0 to 100.
    int share() {
        return PageMarks.share(area, page);
    }

    /// Whether the images have enough pixels to be the scan of a page.
    boolean isLarge() {
        return pixels >= LARGE;
    }

    /// Number of curve segments in paths; a page whose letters were converted to outlines has many.
    int curves() {
        return curves;
    }

    private void picture(COSDictionary picture) {
        if (open) {
            Matrix place = engine.getGraphicsState().getCurrentTransformationMatrix();
            area += PageMarks.area(place, page);
            pixels += (long) picture.getInt(COSName.WIDTH, COSName.W, 0) * picture.getInt(COSName.HEIGHT, COSName.H, 0);
        }
    }

    /// `Do`: an image, or a form with content of its own.
    private final class Objects extends DrawObject {
        Objects() {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty() && operands.getFirst() instanceof COSName name) {
                PDResources resources = engine.getResources();
                if (resources.isImageXObject(name)) {
                    COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
                    picture(objects.getCOSStream(name));
                    return;
                }
            }
            super.process(operator, operands);
        }
    }

    /// `BI`: an inline image.
    private final class InlinePictures extends OperatorProcessor {
        InlinePictures() {
            super(engine);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            byte[] data = operator.getImageData();
            if (data != null && data.length > 0) {
                picture(operator.getImageParameters());
            }
        }

        @Override
        public String getName() {
            return OperatorName.BEGIN_INLINE_IMAGE;
        }
    }

    /// An operator that draws a curve.
    private final class Curves extends OperatorProcessor {
        private final String name;

        Curves(String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            curves += open ? 1 : 0;
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
