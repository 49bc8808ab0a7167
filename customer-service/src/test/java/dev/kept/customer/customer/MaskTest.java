// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void keepsTheFirstCharacterOfAName() {
        assertEquals("张*", Mask.name("张伟"));
        assertEquals("J*", Mask.name("Jane Doe"));
        assertEquals("𠮷*", Mask.name("𠮷野家"));
        assertNull(Mask.name(null));
    }

    @Test
    void keepsTheFirstCharacterAndTheDomainOfAnEmailAddress() {
        assertEquals("j***@example.com", Mask.email("jane.doe@example.com"));
        assertEquals("\"***@example.com", Mask.email("\"a@b\"@example.com"));
        assertNull(Mask.email(null));
    }

    @Test
    void keepsTheLastTwoDigitsOfATelephoneNumber() {
        assertEquals("***47", Mask.phone("+86 10 5555 0147"));
        assertNull(Mask.phone(null));
    }
}
