// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a log said last, and why: the last cause that it names, then its last lines. */
final class LogTail {
    private static final int LINES = 12;

    private LogTail() {}

    static String of(Path log) {
        List<String> lines;
        try {
            lines = Files.exists(log)
                    ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            return "";
        }
        List<String> said = new ArrayList<>();
        lines.stream()
                .filter(line -> line.startsWith("Caused by:"))
                .reduce((first, second) -> second)
                .ifPresent(said::add);
        lines.stream()
                .filter(line -> !line.startsWith("\tat ") && !line.isBlank())
                .skip(Math.max(
                        0,
                        lines.stream()
                                        .filter(line -> !line.startsWith("\tat ") && !line.isBlank())
                                        .count()
                                - LINES))
                .forEach(said::add);
        return String.join(System.lineSeparator(), said);
    }
}
