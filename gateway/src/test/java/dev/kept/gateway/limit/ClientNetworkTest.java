// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** The same cases in survey-service and in the gateway, which count by one rule. */
class ClientNetworkTest {

    @Test
    void ofVersion6OnlyTheNetworkCountsHoweverItIsWritten() {
        String network = ClientNetwork.of("2001:db8:1:2::1");
        assertEquals("20010db800010002::/64", network);
        assertEquals(network, ClientNetwork.of("2001:0db8:0001:0002:ffff:ffff:ffff:ffff"));
        assertEquals(network, ClientNetwork.of("2001:DB8:1:2:0:0:0:9"));
        assertNotEquals(network, ClientNetwork.of("2001:db8:1:3::1"));
        assertEquals(ClientNetwork.of("2001:db8::1"), ClientNetwork.of("2001:db8:0:0::2"));
    }

    @Test
    void ofVersion4TheAddressCountsAlsoWhereItIsWrittenAsVersion6() {
        assertEquals("192.0.2.1", ClientNetwork.of("192.0.2.1"));
        assertEquals("192.0.2.1", ClientNetwork.of("::ffff:192.0.2.1"));
        assertEquals("unknown", ClientNetwork.of("unknown"));
    }
}
