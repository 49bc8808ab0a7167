// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private static final String OLD = "old:0123456789abcdef0123456789abcdef";
    private static final String NEW = "new:fedcba9876543210fedcba9876543210";

    private final SecretBox box = new SecretBox(OLD);

    @Test
    void opensWhatItSealedInItsPlaceOnly() {
        String sealed = box.seal("whsec_密", "hook/1");

        assertEquals("whsec_密", box.open(sealed, "hook/1"));
        assertTrue(sealed.startsWith("v1.old."), sealed);
        assertFalse(sealed.contains("whsec"));
        assertNotEquals(sealed, box.seal("whsec_密", "hook/1"));
        assertThrows(IllegalStateException.class, () -> box.open(sealed, "hook/2"));
        char last = sealed.charAt(sealed.length() - 2);
        String changed = sealed.substring(0, sealed.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + sealed.charAt(sealed.length() - 1);
        assertThrows(IllegalStateException.class, () -> box.open(changed, "hook/1"));
    }

    @Test
    void aNewKeySealsWhileTheOldOneStillOpens() {
        String before = box.seal("s", "hook/1");
        SecretBox both = new SecretBox(NEW + ", " + OLD);

        assertEquals("s", both.open(before, "hook/1"));
        assertTrue(both.seal("s", "hook/1").startsWith("v1.new."));
        assertThrows(IllegalStateException.class, () -> new SecretBox(NEW).open(before, "hook/1"));
        assertThrows(IllegalStateException.class, () -> box.open("whsec_plain", "hook/1"));
    }

    @Test
    void weakOrUnreadableKeysAreRefused() {
        for (String keys : new String[] {"", "k1", "k1:short", OLD + "," + OLD, ":0123456789abcdef0123456789abcdef"}) {
            assertThrows(IllegalStateException.class, () -> new SecretBox(keys), keys);
        }
    }
}
