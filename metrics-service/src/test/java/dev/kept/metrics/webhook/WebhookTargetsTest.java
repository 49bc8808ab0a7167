// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that a stranger may enter. */
class WebhookTargetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "jar:https://example.com!/x",
                "https:///x",
                "https://",
                "//example.com/",
                "example.com",
                "https:example.com",
                "https://user@example.com/",
                "https://user:secret@example.com/",
                "https://example.com@127.0.0.1/",
                "https://example.com/#x",
                "https://example.com:22/",
                "https://example.com:80/",
                "https://example.com:6379/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://x.localhost/",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://1.0.0.127.in-addr.arpa/",
                "https://example.com./",
                "https://intranet/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://0/",
                "https://0.0.0.0/",
                "https://10.0.0.1/",
                "https://10.255.255.255/",
                "https://100.64.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.0.1/",
                "https://169.254.169.254/",
                "https://169.254.170.2/",
                "https://192.0.0.192/",
                "https://192.0.2.1/",
                "https://198.18.0.1/",
                "https://198.51.100.1/",
                "https://203.0.113.1/",
                "https://224.0.0.1/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::ffff:169.254.169.254]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b:1::1]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[ff02::1]/",
                "https://[2001:db8::1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001::1]/",
                "https://[100::1]/",
                "https://[fec0::1]/",
                "https://①②⑦.⓪.⓪.①/",
                "https://127。0。0。1/",
                "https://exa mple.com/",
                "https://example.com\r\nHost: x/",
                "https://%6c%6f/",
                "https://-a.example/",
                "https://a..example/",
                "https://example.123/",
                "https://example.com%2f@127.0.0.1/"
            })
    void areRefusedWhereTheyLeadInsideOrHideWhereTheyLead(String url) {
        assertTrue(WebhookUrl.fault(url, false).isPresent(), url);
        if (!url.startsWith("http://127") && !url.startsWith("http://localhost")) {
            assertTrue(WebhookUrl.fault(url, true).isPresent(), url);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "https://hooks.example.com:8443/kept?key=1",
                "https://xn--fiqs8s.example/路",
                "https://93.184.216.34/",
                "https://[2606:2800:220:1:248:1893:25c8:1946]/"
            })
    void areTakenWhereTheyArePublic(String url) {
        assertEquals(Optional.empty(), WebhookUrl.fault(url, false), url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "192.167.1.1",
                "2606:4700::1111",
                "2a00:1450::1"
            })
    void publicAddressesCanBeReached(String address) throws UnknownHostException {
        assertTrue(AddressRules.reachable(InetAddress.getByName(address)), address);
    }
}
