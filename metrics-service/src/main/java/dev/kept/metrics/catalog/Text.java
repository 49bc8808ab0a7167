// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

/** The same text in both languages that people read. */
public record Text(String english, String chinese) {

    boolean isComplete() {
        return !english.isBlank() && !chinese.isBlank();
    }
}
