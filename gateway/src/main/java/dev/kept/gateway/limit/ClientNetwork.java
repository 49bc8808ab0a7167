// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.limit;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Whom an address stands for, where requests are counted: of IPv6 the first 64 bits, since whoever has one address there has
 * the other 2^64 of its network too; of IPv4 the address itself, however it is written. survey-service's
 * limits of the public page follow the same rule.
 */
public final class ClientNetwork {

    private static final int NETWORK = 8;
    private static final int V4_BEGINS = 12;
    private static final byte[] V4_MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    private ClientNetwork() {}

    /** What is no address stands for itself. */
    public static String of(String address) {
        byte @Nullable [] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length < V4_BEGINS) {
            return address;
        }
        if (Arrays.equals(V4_MAPPED, Arrays.copyOf(bytes, V4_BEGINS))) {
            return NetUtil.bytesToIpAddress(bytes, V4_BEGINS, bytes.length - V4_BEGINS);
        }
        return HexFormat.of().formatHex(bytes, 0, NETWORK) + "::/64";
    }
}
