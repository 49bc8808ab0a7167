// SPDX-License-Identifier: Apache-2.0
package dev.kept.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.local.suite.SuiteException;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages english = Messages.of(Locale.GERMANY);
    private final Messages chinese = Messages.of(Locale.SIMPLIFIED_CHINESE);

    @Test
    void bothLanguagesHaveAllTexts() {
        assertEquals(
                new TreeSet<>(english.texts().keySet()),
                new TreeSet<>(chinese.texts().keySet()));
        assertTrue(chinese.get("stopping").startsWith("正在停止"));
        assertTrue(english.get("stopping").startsWith("Stopping"));
    }

    @Test
    void everyReasonForAFailedStartHasAText() {
        for (SuiteException.Reason reason : SuiteException.Reason.values()) {
            assertTrue(english.get("reason." + reason, "a", "b", "c", "d").contains("a"), reason::name);
        }
    }

    @Test
    void everyTextKeepsItsArgumentsInBothLanguages() {
        for (String key : english.texts().keySet()) {
            String arguments = english.texts().getString(key).replaceAll("[^{}0-9]|(?<![{0-9])[0-9]+", "");
            for (int i = 0; i < 5; i++) {
                assertEquals(
                        arguments.contains("{" + i + "}"),
                        chinese.texts().getString(key).contains("{" + i + "}"),
                        key);
            }
        }
    }

    @Test
    void theReadyLineSaysReadyInBothLanguages() {
        assertTrue(english.get("screen.ready", "http://localhost:8080").contains("ready"));
        assertTrue(chinese.get("screen.ready", "http://localhost:8080").contains("ready"));
    }
}
