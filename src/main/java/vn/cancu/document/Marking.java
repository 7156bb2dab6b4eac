package vn.cancu.document;

import vn.cancu.text.Span;

/// A mark beside or above the title: how fast the document travels, who may see it, that it is a draft or a copy.
///
/// @param mark which
/// @param span in the raw text
public record Marking(Mark mark, Span span) {

    /// The marks of clerical work (độ khẩn, độ mật) and those of drafts and copies.
    public enum Mark {
        EXPRESS("Hỏa tốc"),
        VERY_URGENT("Thượng khẩn"),
        URGENT("Khẩn"),
        TOP_SECRET("Tuyệt mật"),
        SECRET("Tối mật"),
        CONFIDENTIAL("Mật"),
        INTERNAL("Lưu hành nội bộ"),
        DRAFT("Dự thảo"),
        COPY("Bản sao");

        private final String label;

        Mark(String label) {
            this.label = label;
        }

        /// The mark in Vietnamese, as pages show it.
        public String label() {
            return label;
        }
    }
}
