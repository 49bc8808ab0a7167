// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * To which addresses we send: only to those that IANA's registries of special-purpose addresses (RFC 6890 and its
 * updates) call globally reachable. Whatever else somebody enters would let them reach into our own network.
 */
final class AddressRules {

    private static final List<Block> REFUSED_V4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.31.196.0", 24),
            Block.of("192.52.193.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("192.175.48.0", 24),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    /** Of IPv6 only global unicast can be reached; of that not what is special or holds an IPv4 address. */
    private static final Block GLOBAL_V6 = Block.of("2000::", 3);

    private static final List<Block> REFUSED_V6 = List.of(
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16),
            Block.of("2620:4f:8000::", 48),
            Block.of("3fff::", 20));

    private AddressRules() {}

    static boolean reachable(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return REFUSED_V4.stream().noneMatch(block -> block.holds(bytes));
        }
        return GLOBAL_V6.holds(bytes) && REFUSED_V6.stream().noneMatch(block -> block.holds(bytes));
    }

    private static final class Block {
        private final byte[] network;
        private final int bits;

        private Block(byte[] network, int bits) {
            this.network = network;
            this.bits = bits;
        }

        static Block of(String network, int bits) {
            try {
                return new Block(InetAddress.getByName(network).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(network, e);
            }
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((network[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
