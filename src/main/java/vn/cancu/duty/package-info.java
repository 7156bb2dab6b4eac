/// Duties: who has to do what, by when, and report it to whom (*nhiệm vụ, thời hạn*).
///
/// Start with [vn.cancu.duty.DutyReader]: wordings of time are found by a hand scanner, and rule tables decide by the
/// words around them whether they are deadlines. Dates of events, of entry into force and of cited documents are not.
@NullMarked
package vn.cancu.duty;

import org.jspecify.annotations.NullMarked;
