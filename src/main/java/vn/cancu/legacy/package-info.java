/// Reads text in the charsets that Vietnamese was written in before Unicode: TCVN3, VNI, VPS and others. In them the
/// letters stand at places where other charsets have signs, and only a font made for it shows them:
/// `ñy ban nh©n d©n` in `.VnTime` is *ủy ban nhân dân*.
///
/// Start with [vn.cancu.legacy.LegacyText]. This package reads no files: it gets text and layout.
@NullMarked
package vn.cancu.legacy;

import org.jspecify.annotations.NullMarked;
