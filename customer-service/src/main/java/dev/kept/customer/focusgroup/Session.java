// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import java.util.List;

/** A session with its rows. */
record Session(FocusGroup group, List<Attendance> attendances, List<Note> notes) {}
