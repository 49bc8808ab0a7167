// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.forward;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whence a request comes: the connection's address, or, where that is a proxy of ours, what the proxy says. Nobody else
 * is believed, so that a client cannot choose the address by which it is limited.
 */
@Singleton
public class Proxies {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private final List<IpSubnetFilterRule> trusted;

    Proxies(ForwardConfig config) {
        trusted = config.trustedProxies().orElse(List.of()).stream()
                .map(Proxies::rule)
                .toList();
    }

    /** The address of the client: the last one in the chain that is no proxy of ours. */
    public String address(HttpServerRequest request) {
        String connection = request.remoteAddress().hostAddress();
        if (!isTrusted(connection)) {
            return connection;
        }
        String client = connection;
        List<String> chain = chain(request);
        for (int i = chain.size() - 1; i >= 0; i--) {
            String before = chain.get(i);
            if (NetUtil.createByteArrayFromIpAddressString(before) == null) {
                break;
            }
            client = before;
            if (!isTrusted(before)) {
                break;
            }
        }
        return client;
    }

    /** {@code https} or {@code http}, as the client sees it. */
    public String scheme(HttpServerRequest request) {
        String told = request.getHeader(FORWARDED_PROTO);
        if (told != null && isTrusted(request.remoteAddress().hostAddress())) {
            return told.strip().equalsIgnoreCase("https") ? "https" : "http";
        }
        return request.isSSL() ? "https" : "http";
    }

    private static List<String> chain(HttpServerRequest request) {
        List<String> chain = new ArrayList<>();
        for (String header : request.headers().getAll(FORWARDED_FOR)) {
            for (String address : header.split(",", -1)) {
                chain.add(address.strip());
            }
        }
        return chain;
    }

    private boolean isTrusted(String address) {
        if (trusted.isEmpty()) {
            return false;
        }
        InetAddress parsed = parsed(address);
        return parsed != null && trusted.stream().anyMatch(rule -> rule.matches(new InetSocketAddress(parsed, 0)));
    }

    private static IpSubnetFilterRule rule(String network) {
        int slash = network.indexOf('/');
        String address = slash < 0 ? network : network.substring(0, slash);
        InetAddress parsed = parsed(address);
        if (parsed == null) {
            throw new IllegalArgumentException(
                    "gateway.forward.trusted-proxies: \"%s\" is no address or network such as 10.0.0.0/8"
                            .formatted(network));
        }
        int bits = slash < 0 ? parsed.getAddress().length * Byte.SIZE : Integer.parseInt(network.substring(slash + 1));
        return new IpSubnetFilterRule(parsed, bits, IpFilterRuleType.ACCEPT);
    }

    // Never a name: looking one up would block, and believe a stranger.
    private static @Nullable InetAddress parsed(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
