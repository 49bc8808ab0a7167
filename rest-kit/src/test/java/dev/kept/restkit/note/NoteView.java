// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record NoteView(
        String id,
        String name,
        @Nullable Integer priority,
        @Nullable Instant due,
        long version) {}
