// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges the address of an endpoint as far as its text tells. Whether its host leads to where we may send is judged again
 * at every connection.
 */
final class WebhookUrl {

    private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);
    private static final Pattern HOST_NAME =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.]+]|[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

    private WebhookUrl() {}

    /**
     * What is wrong: the code of a fault, or empty.
     *
     * @param loopback whether plain http to this machine is allowed, as in tests
     */
    static Optional<String> fault(String url, boolean loopback) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of("webhook-url-malformed");
        }
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty() || uri.getRawFragment() != null) {
            return Optional.of("webhook-url-malformed");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("webhook-url-user");
        }
        if (loopback && LOCAL.contains(host) && "http".equalsIgnoreCase(uri.getScheme())) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of("webhook-url-not-https");
        }
        if (!PORTS.contains(uri.getPort())) {
            return Optional.of("webhook-url-port");
        }
        return host(host);
    }

    // Numbers in other writings (0x7f.1, 2130706433) are neither names nor addresses here.
    private static Optional<String> host(String host) {
        if (ADDRESS.matcher(host).matches()) {
            return reachable(host) ? Optional.empty() : Optional.of("webhook-url-forbidden");
        }
        boolean local = host.endsWith(".localhost")
                || host.endsWith(".local")
                || host.endsWith(".internal")
                || host.endsWith(".arpa");
        return HOST_NAME.matcher(host).matches() && !local ? Optional.empty() : Optional.of("webhook-url-forbidden");
    }

    private static boolean reachable(String literal) {
        try {
            return AddressRules.reachable(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
