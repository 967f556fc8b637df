module com.example.vendor {
    requires io.journeykit.core;
}
