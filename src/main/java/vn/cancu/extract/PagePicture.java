package vn.cancu.extract;

/// A page of a file as a picture, or the reason why there is none.
public sealed interface PagePicture {

    /// The page was drawn as it is printed, signatures and stamps included.
    ///
    /// @param jpeg the picture as a JPEG file
    /// @param width in pixels
    /// @param height in pixels
    /// @param pages how many pages the file has
    record Drawn(byte[] jpeg, int width, int height, int pages) implements PagePicture {}

    /// There is no picture.
    ///
    /// @param reason UNSUPPORTED for a format without pages, VANISHED for a file, member or page that is not there;
    ///     everything else as in [Extraction.Unreadable]
    /// @param message one sentence for people
    record Undrawn(Reason reason, String message) implements PagePicture {

        static Undrawn of(Reason reason) {
            return new Undrawn(reason, Messages.of(reason));
        }
    }
}
