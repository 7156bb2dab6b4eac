/// The vocabulary of the domain: what an administrative document (*văn bản hành chính*) is made of. Values with their
/// invariants, and the reference tables (types, authorities, provinces); no behaviour beyond that.
///
/// Start with [vn.cancu.document.AdministrativeDocument].
///
/// | English | Vietnamese |
/// |---|---|
/// | administrative document / plan | văn bản hành chính / kế hoạch |
/// | number; symbol | số và ký hiệu; ký hiệu |
/// | issuer (issuing authority); superior | cơ quan ban hành; cơ quan chủ quản |
/// | place and date of issue | địa danh và thời gian ban hành |
/// | type; subject | tên loại; trích yếu nội dung |
/// | legal basis | căn cứ ban hành |
/// | section | phần, mục, khoản, điểm |
/// | recipients; filing copy | nơi nhận; lưu |
/// | capacity (acting for, on behalf of, by order of, by delegation) | thẩm quyền ký (KT., TM., TL., TUQ.) |
/// | appendix; issued with | phụ lục; kèm theo |
/// | directive (any cited document) | văn bản được viện dẫn |
@NullMarked
package vn.cancu.document;

import org.jspecify.annotations.NullMarked;
