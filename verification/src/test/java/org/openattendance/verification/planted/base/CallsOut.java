package org.openattendance.verification.planted.base;

import java.net.InetSocketAddress;

/** Knows an address and a port. */
public final class CallsOut {

    /** Where it would call. */
    String where() {
        return InetSocketAddress.createUnresolved("localhost", 80).getHostString();
    }
}
