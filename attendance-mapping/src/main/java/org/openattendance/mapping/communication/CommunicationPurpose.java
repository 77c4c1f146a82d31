package org.openattendance.mapping.communication;

/** For what someone needs to know. */
public enum CommunicationPurpose {
    INFORMATION,
    ACTION,
    COMMENT,
    RESPONSE
}
