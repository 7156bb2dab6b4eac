package vn.cancu.document;

/// Where a fact comes from.
public enum Source {
    /// The document states it in its place.
    PRINTED,
    /// The file's name, where it agrees with what is printed: `2128-kh-syt.pdf` over `Số:     /KH-SYT`.
    FILE_NAME,
    /// The line over an attachment: `(Kèm theo Kế hoạch số 32/KH-PGD ngày … của …)`.
    ATTACHMENT_LINE,
    /// The documents that this one cites: it is no older than they are.
    CITED,
    /// Other documents that cite this one.
    CITING,
    /// A person who looked.
    CORRECTION
}
