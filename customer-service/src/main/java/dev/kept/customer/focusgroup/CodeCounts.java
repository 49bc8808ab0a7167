// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The codes of all notes, the most frequent first. */
@Schema(name = "FocusGroupCodeCounts", description = "The codes of all notes, the most frequent first.")
record CodeCounts(@Schema(required = true) List<CodeCount> data) {}
