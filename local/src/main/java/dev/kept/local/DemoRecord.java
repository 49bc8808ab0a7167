// SPDX-License-Identifier: Apache-2.0
package dev.kept.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Remembers that the demo company was begun, and whether it was finished: an interrupted load is taken up again with the
 * same last day, which gives the same rows.
 */
record DemoRecord(Path file) {
    private static final String FINISHED = "finished ";
    private static final String STARTED = "started ";

    static DemoRecord in(Path directory) {
        return new DemoRecord(directory.resolve("demo"));
    }

    /** The last day of a load that was begun and not finished. */
    Optional<LocalDate> unfinished() {
        return read(STARTED);
    }

    /** The last day of the company that is loaded. */
    Optional<LocalDate> finished() {
        return read(FINISHED);
    }

    void start(LocalDate lastDay) {
        write(STARTED + lastDay);
    }

    void finish(LocalDate lastDay) {
        write(FINISHED + lastDay);
    }

    private Optional<LocalDate> read(String state) {
        try {
            String text = Files.exists(file) ? Files.readString(file).strip() : "";
            return text.startsWith(state)
                    ? Optional.of(LocalDate.parse(text.substring(state.length())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
