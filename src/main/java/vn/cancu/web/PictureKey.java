package vn.cancu.web;

/// Identifies the picture of a page by the content of its file, so that a cached picture never goes stale.
///
/// @param sha256 of the document's bytes
/// @param page from 1
/// @param width in pixels
record PictureKey(String sha256, int page, int width) {

    /// As a validator of HTTP: `"7a581ef8…-3-800"`, quotation marks included.
    String tag() {
        return "\"" + sha256 + "-" + page + "-" + width + "\"";
    }
}
