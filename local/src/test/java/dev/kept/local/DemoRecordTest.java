// SPDX-License-Identifier: Apache-2.0
package dev.kept.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRecordTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void remembersHowFarTheLoadCame(@TempDir Path folder) {
        DemoRecord record = DemoRecord.in(folder);
        assertEquals(Optional.empty(), record.unfinished());
        assertEquals(Optional.empty(), record.finished());

        record.start(DAY);
        assertEquals(Optional.of(DAY), record.unfinished());
        assertEquals(Optional.empty(), record.finished());

        record.finish(DAY);
        assertEquals(Optional.empty(), record.unfinished());
        assertEquals(Optional.of(DAY), record.finished());
    }
}
