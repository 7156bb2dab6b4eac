package vn.cancu;

public final class App { public static void main(String[] a) {} }
